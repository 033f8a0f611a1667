package org.zhiye.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.zhiye.intake.IntakeReason;
import org.zhiye.policy.Coded;
import org.zhiye.policy.HolderKind;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.Words;
import org.zhiye.register.PastContent.Span;
import org.zhiye.register.Registration.State;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Refused;

/** Reads the cells of the register's list: words or codes of the code tables as they stand when the list is opened, dates, spans of days. */
final class PastReader {
    private static final String DAY = "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?";
    private static final Pattern DATE = Pattern.compile(DAY);
    private static final Pattern SPAN = Pattern.compile("(.{1,60}?)[ ：:　]*" + DAY + "\\s*(?:~|～|至|—+|--?)\\s*" + DAY);
    private static final Pattern SEAL = Pattern.compile("(?:.*\\()?(\\d{1,2})\\)?");
    private static final Pattern BETWEEN = Pattern.compile("[;；\\n]");
    private static final int SOURCE = 60;
    private static final int ISO_SPAN = " 2024-03-01~2027-02-28".length();

    private static final Map<String, State> STATES = Map.of(
            "有效", State.VALID,
            "正常", State.VALID,
            "注销", State.CANCELLED,
            "失效", State.LAPSED,
            "撤销", State.RESCINDED,
            "吊销", State.REVOKED,
            "暂停", State.SUSPENDED);

    private final Map<String, String> specialties = new HashMap<>();
    private final Map<String, String> documentTypes = new HashMap<>();
    private final Map<String, String> grounds = new HashMap<>();

    private final Map<String, String> holderNames = new HashMap<>();
    private final List<HolderKind> holders;

    PastReader(ReferenceData reference) {
        holders = reference.holders().all();
        name(holderNames, holders);
        // by its certificate's name too, as lists have it
        holders.forEach(it -> holderNames.putIfAbsent(it.certificate().zhHans(), it.code()));
        name(specialties, reference.specialties().all());
        name(documentTypes, reference.idDocumentTypes().all());
        reference.refusalGrounds().all().forEach(it -> grounds.put(it.code(), it.code()));
    }

    private static void name(Map<String, String> names, List<? extends Coded> table) {
        for (Coded it : table) {
            Words words = it.name();
            List.of(it.code(), words.zhHans(), words.zhHant(), Normal.compact(words.en()))
                    .forEach(name -> names.putIfAbsent(name, it.code()));
        }
    }

    private static String known(Map<String, String> names, String text) {
        return Optional.ofNullable(names.get(Normal.compact(text)))
                .orElseThrow(() -> new Refused(IntakeReason.ROW_UNKNOWN_VALUE));
    }

    IdDocumentType documentType(String text) {
        return IdDocumentType.valueOf(known(documentTypes, text));
    }

    /** The kind of an empty cell is the first. */
    HolderKind holder(String text) {
        var code = text.isEmpty() ? holders.getFirst().code() : known(holderNames, text);
        return holders.stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
    }

    static State state(String text) {
        var state = STATES.get(Normal.compact(text).replace("已", ""));
        if (state == null) {
            throw new Refused(IntakeReason.ROW_UNKNOWN_VALUE);
        }
        return state;
    }

    static LocalDate date(String text) {
        var matcher = DATE.matcher(Normal.compact(text));
        if (!matcher.matches()) {
            throw new Refused(IntakeReason.ROW_DATE);
        }
        return date(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    /** 建筑工程 2019-03-01~2022-02-28；市政公用工程 2020-05-06~2023-05-05 */
    List<Span> lines(String text) {
        return spans(text, what -> known(specialties, what));
    }

    List<Span> bars(String text) {
        return spans(text, what -> known(grounds, what));
    }

    static List<Span> holds(String text) {
        return spans(text, Normal::text);
    }

    private static List<Span> spans(String text, Function<String, String> what) {
        var spans = new ArrayList<Span>();
        for (String part : BETWEEN.split(text, -1)) {
            if (part.isBlank()) {
                continue;
            }
            var span = span(part.strip(), what);
            if (span.to().isBefore(span.from())) {
                throw new Refused(RegisterReason.PAST_DATES_TURNED);
            }
            spans.add(span);
        }
        return spans;
    }

    private static Span span(String text, Function<String, String> what) {
        int at = text.length() - ISO_SPAN;
        if (at > 1 && text.charAt(at) == ' ' && text.charAt(at + 11) == '~') {
            return new Span(what.apply(text.substring(0, at)), iso(text, at + 1), iso(text, at + 12));
        }
        var matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            throw new Refused(RegisterReason.PAST_SPAN);
        }
        return new Span(
                what.apply(matcher.group(1)),
                date(matcher.group(2), matcher.group(3), matcher.group(4)),
                date(matcher.group(5), matcher.group(6), matcher.group(7)));
    }

    /** 2024-03-01, as nearly every list writes it: without a pattern it costs a tenth. */
    private static LocalDate iso(String text, int at) {
        return text.charAt(at + 4) == '-'
                        && text.charAt(at + 7) == '-'
                        && digits(text, at, 4)
                        && digits(text, at + 5, 2)
                        && digits(text, at + 8, 2)
                ? date(text.substring(at, at + 4), text.substring(at + 5, at + 7), text.substring(at + 8, at + 10))
                : date(text.substring(at, at + 10));
    }

    private static boolean digits(String text, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** NN alone, or the whole number with (NN). */
    static int seal(String text) {
        var matcher = SEAL.matcher(Normal.compact(text));
        if (!matcher.matches()) {
            throw new Refused(RegisterReason.PAST_SEAL);
        }
        return Integer.parseInt(matcher.group(1));
    }

    static String source(String text) {
        var line = Normal.text(text);
        if (line.length() > SOURCE || line.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refused(IntakeReason.ROW_CHARACTER);
        }
        return line;
    }

    private static LocalDate date(String year, String month, String dayOfMonth) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(dayOfMonth));
        } catch (DateTimeException e) {
            throw new Refused(IntakeReason.ROW_DATE);
        }
    }
}
