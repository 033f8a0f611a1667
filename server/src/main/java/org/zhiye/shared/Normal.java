package org.zhiye.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Brings typed and pasted text into one form, so that width, blanks and composition never decide. */
public final class Normal {
    private Normal() {}

    /** Full-width ASCII (U+FF01–FF5E) and the ideographic space become their half-width twins; all else stays. */
    public static String halfWidth(String text) {
        return isPlain(text) ? text : mapped(text, Normal::halfWidth);
    }

    /**
     * One line of text: composed (NFC), zero-width characters gone, runs of white space of any kind one space, ends
     * stripped. Width is kept: Chinese punctuation is full-width by right.
     */
    public static String text(String text) {
        if (isPlain(text)) {
            return text;
        }
        var composed = Normalizer.normalize(withoutRadicals(text), Normalizer.Form.NFC);
        var out = new StringBuilder(composed.length());
        var gap = false;
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            if (isZeroWidth(c)) {
                continue;
            }
            if (isSpace(c)) {
                gap = true;
                continue;
            }
            if (gap && !out.isEmpty()) {
                out.append(' ');
            }
            gap = false;
            out.appendCodePoint(c);
        }
        return out.toString();
    }

    /** A code or number: half-width, composed, without any white space or invisible formatting (also direction marks, which address books add). */
    public static String compact(String text) {
        return isPlain(text)
                ? text
                : without(
                        halfWidth(text), c -> isSpace(c) || isZeroWidth(c) || Character.getType(c) == Character.FORMAT);
    }

    /** A document's number or a code printed in groups: {@link #compact}, upper-case, without hyphens and dashes. */
    public static String documentNumber(String text) {
        var compact = compact(text);
        for (int i = 0; i < compact.length(); i++) {
            if (isDash(compact.charAt(i))) {
                return without(compact, Normal::isDash).toUpperCase(Locale.ROOT);
            }
        }
        return compact.toUpperCase(Locale.ROOT);
    }

    // most of what is read is in its form already, and long lists are read by the hundred thousand
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c > ' ' && c < 0x7F) && !(c >= 0x4E00 && c <= 0x9FA5)) {
                return false;
            }
        }
        return true;
    }

    /** White space of every kind, seen or not: also U+3000, NBSP, line ends and the fillers that look empty. */
    static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == 0x85
                || c == 0x2800
                || c == 0x3164
                || c == 0xFFA0;
    }

    /** Characters without width that carry no meaning in Chinese or Latin text. */
    static boolean isZeroWidth(int c) {
        return c == 0xAD
                || c == 0x180E
                || (c >= 0x200B && c <= 0x200D)
                || c == 0x2060
                || c == 0xFEFF
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF);
    }

    static boolean isDash(int c) {
        return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2500;
    }

    /** The same text with each code point mapped. */
    static String mapped(String text, java.util.function.IntUnaryOperator map) {
        return text.codePoints()
                .map(map)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String without(String text, IntPredicate unwanted) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(unwanted.negate())
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int halfWidth(int c) {
        return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c == 0x3000 ? ' ' : c;
    }

    // Text copied from a PDF often carries radicals (⼀ U+2F00) where the character (一) is meant; they look the same.
    private static String withoutRadicals(String text) {
        return mapped(
                text,
                c -> isRadical(c)
                        ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                                .codePointAt(0)
                        : c);
    }

    private static boolean isRadical(int c) {
        return (c >= 0x2E80 && c <= 0x2EF3) || (c >= 0x2F00 && c <= 0x2FD5);
    }
}
