package org.zhiye.shared;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks names of persons, enterprises and schools and brings them into the form in which they are registered: Han
 * characters of every Unicode extension, the middle dot ·, Latin letters. Each refusal names its cause.
 */
public final class Names {
    /** The most characters (code points) of a person's name. */
    public static final int PERSON_LENGTH = 50;
    /** The most characters (code points) of an enterprise's or school's name. */
    public static final int BODY_LENGTH = 100;

    private static final int DOT = '·';
    private static final Set<Integer> DOTS = Set.of(0x2022, 0x2027, 0x2219, 0x22C5, 0x25CF, 0x30FB, 0xFF65);
    private static final String JOINERS = "· -'.";
    private static final String BODY_MARKS = "()（）&,，、+/“”";
    private static final Pattern BROKEN = Pattern.compile("^[·\\-'.]|[·\\-]$|[·\\-'][·\\-']");

    private Names() {}

    /**
     * A person's name as it is registered.
     *
     * @throws Refused with a {@link ValueReason} when it can't be a name
     */
    public static String person(String typed) {
        return checked(tidy(typed), PERSON_LENGTH, "");
    }

    /**
     * An enterprise's name; digits and brackets are lawful in it, brackets beside Chinese are full-width.
     *
     * @throws Refused with a {@link ValueReason} when it can't be a name
     */
    public static String enterprise(String typed) {
        return body(typed);
    }

    /**
     * A school's name; as {@link #enterprise}.
     *
     * @throws Refused with a {@link ValueReason} when it can't be a name
     */
    public static String school(String typed) {
        return body(typed);
    }

    /** Whether two names are the same name: width, blanks, kind of dot and case don't count. */
    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /** The form of a name for comparison and equality look-up; never shown. */
    public static String key(String name) {
        return Normal.halfWidth(tidy(name)).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static String body(String typed) {
        var name = tidy(typed);
        if (name.codePoints().anyMatch(Names::isHan)) {
            name = name.replace('(', '（').replace(')', '）');
        }
        return checked(name, BODY_LENGTH, BODY_MARKS + "0123456789");
    }

    private static String checked(String name, int most, String alsoLawful) {
        if (name.isEmpty()) {
            throw new Refused(ValueReason.EMPTY);
        }
        if (name.codePointCount(0, name.length()) > most) {
            throw new Refused(ValueReason.NAME_TOO_LONG, most);
        }
        name.codePoints().forEach(c -> {
            var objection = alsoLawful.indexOf(c) >= 0 ? null : objection(c);
            if (objection != null) {
                throw new Refused(objection, shown(c));
            }
        });
        if (BROKEN.matcher(name).find() || name.codePoints().noneMatch(c -> isHan(c) || isLatin(c))) {
            throw new Refused(ValueReason.NAME_SHAPE);
        }
        return name;
    }

    private static String tidy(String typed) {
        if (typed.chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FA5)) {
            return typed;
        }
        var line = Normal.text(Normal.halfWidth(typed));
        var dotted = Normal.mapped(
                line, c -> DOTS.contains(c) ? DOT : c == '’' || c == '‘' ? '\'' : Normal.isDash(c) ? '-' : c);
        return dotBetweenHan(withoutIdleSpaces(dotted));
    }

    // Forms are often filled as 张　三 or 李 明; between Latin words the space belongs to the name.
    private static String withoutIdleSpaces(String line) {
        var points = line.codePoints().toArray();
        var out = new StringBuilder(line.length());
        for (int i = 0; i < points.length; i++) {
            var idle = points[i] == ' '
                    && (endsLikeHan(points[i - 1]) || (i + 1 < points.length && endsLikeHan(points[i + 1])));
            if (!idle) {
                out.appendCodePoint(points[i]);
            }
        }
        return out.toString();
    }

    private static boolean endsLikeHan(int c) {
        return c == DOT || isHan(c);
    }

    // 阿卜杜拉．买买提: a full stop stands for the dot where the keyboard has no ·
    private static String dotBetweenHan(String line) {
        var points = line.codePoints().toArray();
        for (int i = 1; i + 1 < points.length; i++) {
            if (points[i] == '.' && isHan(points[i - 1]) && isHan(points[i + 1])) {
                points[i] = DOT;
            }
        }
        return new String(points, 0, points.length);
    }

    private static @Nullable ValueReason objection(int c) {
        if (isHan(c) || JOINERS.indexOf(c) >= 0 || isLatin(c)) {
            return null;
        }
        if (c == '<' || c == '>') {
            return ValueReason.NAME_MARKUP;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> ValueReason.NAME_HIDDEN_CHARACTER;
            case Character.PRIVATE_USE, Character.UNASSIGNED -> ValueReason.NAME_PRIVATE_CHARACTER;
            case Character.DECIMAL_DIGIT_NUMBER, Character.OTHER_NUMBER -> ValueReason.NAME_DIGIT;
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL -> ValueReason.NAME_EMOJI;
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER -> ValueReason.NAME_SCRIPT;
            default -> ValueReason.NAME_CHARACTER;
        };
    }

    /** Han characters of the basic block, extensions A–J and 〇. */
    static boolean isHan(int c) {
        return c == 0x3007
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0xFA0E && c <= 0xFA29)
                || (c >= 0x20000 && c <= 0x323AF)
                || (c >= 0x323B0 && c <= 0x3347F);
    }

    private static boolean isLatin(int c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static String shown(int c) {
        return Character.isLetterOrDigit(c) || Character.isEmoji(c) ? Character.toString(c) : "U+%04X".formatted(c);
    }
}
