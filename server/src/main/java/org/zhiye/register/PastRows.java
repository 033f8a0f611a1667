package org.zhiye.register;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiye.ground.Day;
import org.zhiye.intake.Cells;
import org.zhiye.intake.IntakeReason;
import org.zhiye.policy.HolderKind;
import org.zhiye.register.PastContent.Span;
import org.zhiye.register.Registration.State;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.Names;
import org.zhiye.shared.Refused;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.shared.Uscc;
import org.zhiye.shared.Uuid7;
import org.zhiye.shared.ValueReason;
import org.zhiye.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the register's list, checked, sealed and fingerprinted, before they touch the database. */
final class PastRows {
    static final String TABLE = "past_registration";
    static final String COLUMN = "past_registration.sealed";
    static final int PROVINCE = 13;
    static final int YEAR = 14;

    private static final String SOURCE = "既有注册数据";
    private static final Pattern BETWEEN = Pattern.compile("[;；,，、\\s]+");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PastReader reader;
    private final Day day;
    private final Vault vault;

    PastRows(PastReader reader, Day day, Vault vault) {
        this.reader = reader;
        this.day = day;
        this.vault = vault;
    }

    /** A row's values for the temporary table; empty if something is wrong. */
    List<@Nullable Object> read(Cells cells, UUID imported, Instant known, boolean write) {
        var number = cells.need("number", RegistrationNumber::of);
        var former = cells.may("former_number", RegistrationNumber::of);
        var typed = cells.may("holder", reader::holder);
        var holder = typed == null ? reader.holder("") : typed;
        var name = cells.need("name", Names::person);
        var document = cells.need("document_number", text -> document(cells, text));
        var content = content(cells, document);
        if (number == null || name == null || document == null || content == null || !cells.right()) {
            return List.of();
        }
        if (!number.isRegular() && holder.numbers() != HolderKind.Numbers.FREE) {
            cells.refuse("number", ValueReason.REGISTRATION_NUMBER);
            return List.of();
        }
        possible(cells, number, content);
        return cells.right()
                ? values(number, former, holder.code(), name, document, content, imported, known, write)
                : List.of();
    }

    private List<@Nullable Object> values(
            RegistrationNumber number,
            @Nullable RegistrationNumber former,
            String holder,
            String name,
            IdDocument document,
            PastContent content,
            UUID imported,
            Instant known,
            boolean write) {
        var id = Uuid7.next();
        var index = vault.index("document", document.canonical());
        var formers = formerIndexes(vault, document, content);
        var plain = plain(content);
        var print = print(
                vault, number.value(), former == null ? null : former.value(), holder, name, index, formers, plain);
        boolean regular = number.isRegular();
        return Arrays.asList(
                id,
                number,
                number.key(),
                former,
                holder,
                name,
                index,
                formers,
                write ? vault.seal(imported, COLUMN, id, plain) : new byte[0],
                print,
                imported,
                known,
                write ? vault.rowMac(TABLE, seen(id, print, imported, known)) : new byte[0],
                regular ? number.firstProvince() : null,
                regular ? number.registrationYear() : null,
                regular ? number.serial() : null);
    }

    /** The keyed fingerprint of all that a record says. */
    static byte[] print(
            Vault vault,
            String number,
            @Nullable String former,
            String holder,
            String name,
            byte[] index,
            @Nullable String formers,
            byte[] content) {
        return vault.rowMac("past_content", number, former, holder, name, index, formers, content);
    }

    /** What the seal of a row covers: by the fingerprint all that it says. */
    static @Nullable Object[] seen(UUID id, byte[] print, UUID imported, Instant known) {
        return new @Nullable Object[] {id, print, imported, ChronoUnit.MICROS.between(Instant.EPOCH, known)};
    }

    static byte[] plain(PastContent content) {
        return JSON.writeValueAsBytes(content);
    }

    static PastContent content(byte[] plain) {
        return JSON.readValue(plain, PastContent.class);
    }

    private IdDocument document(Cells cells, String text) {
        var type = cells.text("document_type");
        var country = cells.text("country");
        return new IdDocument(
                type.isEmpty() ? IdDocumentType.IDENTITY_CARD : reader.documentType(type),
                country.isEmpty() ? IdDocument.CHINA : country,
                text);
    }

    private @Nullable PastContent content(Cells cells, @Nullable IdDocument document) {
        var lines = cells.need("lines", reader::lines);
        var first = cells.may("first", PastReader::date);
        var state = cells.may("state", PastReader::state);
        var since = cells.may("since", PastReader::date);
        var code = cells.may("employer_code", Uscc::of);
        var employer = cells.may("employer", Names::enterprise);
        var seal = cells.may("seal", PastReader::seal);
        var holds = cells.may("holds", PastReader::holds);
        var bars = cells.may("bars", reader::bars);
        var source = cells.may("source", PastReader::source);
        var formers = cells.may("former_documents", BETWEEN::split);
        if (cells.right() && (code == null) != (employer == null)) {
            cells.refuse(code == null ? "employer_code" : "employer", ValueReason.EMPTY);
        }
        if (!cells.right() || document == null || lines == null || lines.isEmpty()) {
            return null;
        }
        return new PastContent(
                document.type().name(),
                document.country(),
                document.number(),
                formers == null ? List.of() : List.of(formers),
                first == null
                        ? lines.stream()
                                .map(Span::from)
                                .min(Comparator.naturalOrder())
                                .orElseThrow()
                        : first,
                state == null ? State.VALID : state,
                since,
                lines,
                code == null ? null : code.value(),
                employer,
                seal == null ? 0 : seal,
                holds == null ? List.of() : holds,
                bars == null ? List.of() : bars,
                source == null ? SOURCE : source);
    }

    /** Dates that contradict each other or the number. */
    private void possible(Cells cells, RegistrationNumber number, PastContent it) {
        if (it.first().isAfter(day.today())) {
            cells.refuse("first", IntakeReason.ROW_DATE_IN_FUTURE);
        }
        if (number.isRegular() && Math.abs(it.first().getYear() - number.registrationYear()) > 1) {
            cells.refuse("number", RegisterReason.PAST_NUMBER_YEAR, it.first().getYear());
        }
        boolean ended = it.state() != State.VALID;
        if (ended != (it.since() != null)) {
            cells.refuse("since", RegisterReason.PAST_STATE_DAY);
        } else if (it.since() != null
                && (it.since().isAfter(day.today()) || it.since().isBefore(it.first()))) {
            cells.refuse("since", RegisterReason.PAST_DATES_IMPOSSIBLE);
        }
        if (it.lines().stream().anyMatch(line -> line.from().isBefore(it.first())) || overlap(it.lines())) {
            cells.refuse("lines", RegisterReason.PAST_DATES_IMPOSSIBLE);
        }
    }

    private static boolean overlap(List<Span> lines) {
        for (int i = 0; i < lines.size(); i++) {
            for (Span other : lines.subList(i + 1, lines.size())) {
                var it = lines.get(i);
                if (it.what().equals(other.what())
                        && !it.from().isAfter(other.to())
                        && !other.from().isAfter(it.to())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** In PostgreSQL's text form of an array; null: none. */
    static @Nullable String formerIndexes(Vault vault, IdDocument document, PastContent content) {
        if (content.formerDocuments().isEmpty()) {
            return null;
        }
        return content.formerDocuments().stream()
                .map(number ->
                        "\"\\\\x" + HexFormat.of().formatHex(vault.index("document", former(document, number))) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    // a former number is mostly of the same kind; what is none is looked for as it stands
    private static String former(IdDocument document, String number) {
        try {
            return new IdDocument(document.type(), document.country(), number).canonical();
        } catch (Refused e) {
            return document.type() + "|" + document.country() + "|" + number;
        }
    }
}
