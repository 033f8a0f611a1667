package org.zhiye.filing.draft;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.filing.Contract;
import org.zhiye.filing.apply.Readiness;
import org.zhiye.filing.rule.Filled;
import org.zhiye.person.PersonFacts;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.BusinessRules.Field;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.TextKind;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.Names;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Refused;
import org.zhiye.web.Problems;

/** Reads a draft into values and says what is wrong with it, field by field. */
public final class DraftReader {
    private static final int LONGEST_NUMBER = 30;
    /** Years from today within which a date is believed; a longer contract has no end. */
    private static final int YEARS_AHEAD = 60;

    private final Draft draft;
    private final BusinessRules rules;
    private final LocalDate today;
    private final LocalDate born;
    private final ReferenceData reference;
    private final Problems problems;

    private DraftReader(
            Draft draft,
            BusinessRules rules,
            LocalDate today,
            LocalDate born,
            ReferenceData reference,
            Problems problems) {
        this.draft = draft;
        this.rules = rules;
        this.today = today;
        this.born = born;
        this.reference = reference;
        this.problems = problems;
    }

    /**
     * Reads what the business asks; what else the draft holds is left alone.
     *
     * @param known the person; where the examination authority knows nothing of them, the person's own entry is read
     * @param problems where what is wrong is put, in the order of the form
     */
    public static Filled read(
            Draft draft,
            BusinessRules rules,
            LocalDate today,
            ReferenceData reference,
            Readiness.Known known,
            Problems problems) {
        var reader = new DraftReader(draft, rules, today, known.facts().birthDate(), reference, problems);
        var filled = new Filled(
                rules.employer() == BusinessRules.Employer.CHOSEN ? reader.enterprise() : null,
                reader.asks(Field.CONTRACT) ? reader.contract() : null,
                reader.asks(Field.SPECIALTIES) ? reader.specialties() : List.of(),
                asksOwnQualification(rules, known) ? reader.own() : null,
                reader.reason(),
                reader.asks(Field.SEAL_REMADE) && draft.ticked(Draft.SEAL_REMADE),
                reader.asks(Field.NEW_NAME_OR_NUMBER) ? reader.change(known.facts()) : null);
        rules.consents().forEach(reader::consent);
        return filled;
    }

    /** Whether the person enters the qualification: the business brings specialties into the register, and the roster knows nothing of them. */
    static boolean asksOwnQualification(BusinessRules rules, Readiness.Known known) {
        return rules.asks().contains(Field.SPECIALTIES)
                && rules.validity() == BusinessRules.Validity.NEW
                && known.qualified().isEmpty();
    }

    private boolean asks(Field field) {
        return rules.asks().contains(field);
    }

    private String reason() {
        if (!asks(Field.CANCEL_REASON) && !asks(Field.REPLACE_REASON)) {
            return "";
        }
        var code = draft.text(Draft.REASON);
        boolean offered = asks(Field.CANCEL_REASON)
                ? reference.cancelReasons().offers(code)
                : reference.replaceReasons().offers(code);
        // the tick alone raises the number of the seal
        boolean sealAlone = asks(Field.SEAL_REMADE) && code.isEmpty() && draft.ticked(Draft.SEAL_REMADE);
        problems.unless(
                offered || sealAlone,
                Draft.REASON,
                asks(Field.CANCEL_REASON) ? "filing.reason.cancel.missing" : "filing.reason.replace.missing");
        return offered ? code : "";
    }

    private Filled.@Nullable Change change(PersonFacts facts) {
        var changes = draft.list(Draft.CHANGES);
        problems.unless(!changes.isEmpty(), Draft.CHANGES, "filing.changes.missing");
        var name = changes.contains(Draft.CHANGES_NAME) ? name(facts) : facts.name();
        var document = changes.contains(Draft.CHANGES_NUMBER) ? document(facts) : facts.document();
        return changes.isEmpty() || name == null || document == null ? null : new Filled.Change(name, document);
    }

    private @Nullable String name(PersonFacts facts) {
        try {
            var name = Names.person(draft.text(Draft.NEW_NAME));
            problems.unless(!name.equals(facts.name()), Draft.NEW_NAME, "filing.new_name.same");
            return name.equals(facts.name()) ? null : name;
        } catch (Refused e) {
            problems.add(Draft.NEW_NAME, e.reason(), e.arguments().toArray());
            return null;
        }
    }

    private @Nullable IdDocument document(PersonFacts facts) {
        var type = type(facts);
        try {
            var document = new IdDocument(type, facts.document().country(), draft.text(Draft.NEW_NUMBER));
            problems.unless(!document.equals(facts.document()), Draft.NEW_NUMBER, "filing.new_number.same");
            return document.equals(facts.document()) ? null : document;
        } catch (Refused e) {
            problems.add(Draft.NEW_NUMBER, e.reason(), e.arguments().toArray());
            return null;
        }
    }

    private IdDocumentType type(PersonFacts facts) {
        var code = draft.text(Draft.NEW_TYPE);
        return reference.idDocumentTypes().offers(code)
                ? IdDocumentType.valueOf(code)
                : facts.document().type();
    }

    private @Nullable EnterpriseId enterprise() {
        var chosen = draft.text(Draft.ENTERPRISE);
        if (chosen.isEmpty()) {
            boolean typed = !draft.text(Draft.ENTERPRISE_TYPED).isBlank();
            problems.add(Draft.ENTERPRISE_TYPED, typed ? "filing.enterprise.choose" : "filing.enterprise.missing");
            return null;
        }
        try {
            return EnterpriseId.of(chosen);
        } catch (IllegalArgumentException e) {
            problems.add(Draft.ENTERPRISE_TYPED, "filing.enterprise.choose");
            return null;
        }
    }

    private @Nullable Contract contract() {
        var from = date(Draft.CONTRACT_FROM, "filing.contract.from");
        var open = draft.ticked(Draft.OPEN_ENDED);
        var to = open ? null : date(Draft.CONTRACT_TO, "filing.contract.to");
        if (from != null && from.isAfter(today)) {
            problems.add(Draft.CONTRACT_FROM, "filing.contract.future", from);
        }
        if (to != null && to.isBefore(today)) {
            problems.add(Draft.CONTRACT_TO, "filing.contract.over");
        } else if (from != null && to != null && to.isBefore(from)) {
            problems.add(Draft.CONTRACT_TO, "filing.contract.backwards");
        }
        if (from == null || (to == null && !open)) {
            return null;
        }
        return to != null && to.isBefore(from) ? null : new Contract(from, to);
    }

    private @Nullable LocalDate date(String field, String key) {
        if (draft.text(field).isBlank()) {
            problems.add(field, key + ".missing");
            return null;
        }
        try {
            var date = TypedDate.of(draft.text(field));
            // a slip of the finger is a year of another century
            boolean likely = !date.isBefore(born) && date.isBefore(today.plusYears(YEARS_AHEAD));
            problems.unless(likely, field, "filing.date.year", Integer.toString(date.getYear()));
            return likely ? date : null;
        } catch (IllegalArgumentException e) {
            problems.add(field, "filing.date.wrong");
            return null;
        }
    }

    private List<String> specialties() {
        var codes = draft.specialties().stream()
                .filter(code -> reference.specialties().find(code).isPresent())
                .toList();
        if (codes.isEmpty()) {
            problems.add(Draft.SPECIALTIES, "filing.specialties.missing");
        }
        return codes;
    }

    private Filled.@Nullable Own own() {
        var number = Normal.documentNumber(draft.text(Draft.OWN_NUMBER));
        problems.unless(!number.isEmpty(), Draft.OWN_NUMBER, "filing.own.number.missing");
        problems.unless(
                number.isEmpty() || number.matches("[0-9A-Z]{8," + LONGEST_NUMBER + "}"),
                Draft.OWN_NUMBER,
                "filing.own.number.wrong");
        var issued = date(Draft.OWN_ISSUED, "filing.own.issued");
        if (issued != null && issued.isAfter(today)) {
            problems.add(Draft.OWN_ISSUED, "filing.own.issued.future");
        }
        return issued == null || problems.at(Draft.OWN_NUMBER).isPresent() ? null : new Filled.Own(number, issued);
    }

    private void consent(TextKind kind) {
        var field = Draft.consent(kind);
        problems.unless(draft.ticked(field), field, "filing." + field + ".missing");
        boolean another = draft.ticked(field)
                && !draft.text(field).equals(reference.texts().current(kind, today));
        problems.unless(!another, field, "filing." + field + ".changed");
    }
}
