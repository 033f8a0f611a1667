package org.zhiye.filing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.Normal;
import org.zhiye.web.Problems;

/** Reads a draft into values and says what is wrong with it, field by field. */
final class DraftReader {
    private static final int LONGEST_NUMBER = 30;

    private final Draft draft;
    private final LocalDate today;
    private final ReferenceData reference;
    private final Problems problems;

    private DraftReader(Draft draft, LocalDate today, ReferenceData reference, Problems problems) {
        this.draft = draft;
        this.today = today;
        this.reference = reference;
        this.problems = problems;
    }

    /**
     * Reads the draft.
     *
     * @param rosterKnows whether the examination authority has the person; if not, the person's own entry is read
     * @param problems where what is wrong is put, in the order of the form
     */
    static Filled read(Draft draft, LocalDate today, ReferenceData reference, boolean rosterKnows, Problems problems) {
        var reader = new DraftReader(draft, today, reference, problems);
        return new Filled(
                reader.enterprise(),
                reader.contract(),
                reader.specialties(),
                rosterKnows ? null : reader.own(),
                reader.document(Draft.OWN_SCAN),
                reader.document(Draft.EDUCATION_PROOF),
                reader.consent(Draft.NOTICE),
                reader.consent(Draft.COMMITMENT));
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
            return TypedDate.of(draft.text(field));
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
        problems.unless(draft.ticked(Draft.OWN_SCAN), Draft.OWN_SCAN, "filing.own.scan.missing");
        return issued == null || problems.at(Draft.OWN_NUMBER).isPresent() ? null : new Filled.Own(number, issued);
    }

    private @Nullable DocumentId document(String field) {
        try {
            return draft.ticked(field) ? DocumentId.of(draft.text(field)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private boolean consent(String field) {
        boolean given = draft.ticked(field);
        problems.unless(given, field, "filing." + field + ".missing");
        return given;
    }
}
