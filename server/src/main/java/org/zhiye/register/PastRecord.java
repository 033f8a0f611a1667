package org.zhiye.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.HolderType;
import org.zhiye.register.Registration.Line;
import org.zhiye.register.Registration.State;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.shared.Uscc;

/**
 * A registration from before this system, as it came by import, until its person takes it over.
 *
 * @param former its number before; absent: none
 * @param knownFrom since when this installation knows it
 */
public record PastRecord(
        UUID id,
        RegistrationNumber number,
        @Nullable RegistrationNumber former,
        HolderType holder,
        String name,
        PastContent content,
        UUID imported,
        Instant knownFrom) {

    public State state() {
        return content.state();
    }

    /** The identity document that the record names. */
    public IdDocument document() {
        return new IdDocument(IdDocumentType.valueOf(content.documentType()), content.country(), content.document());
    }

    /** Former numbers of it, as the list names them. */
    public List<String> formerDocuments() {
        return content.formerDocuments();
    }

    /** Valid, and at least one specialty runs on that day, or goes on past its end. */
    public boolean validOn(LocalDate day, PastEnd pastEnd) {
        return state() == State.VALID
                && lines().stream().anyMatch(line -> line.runsOn(day) || pastEnd.covers(line, day));
    }

    public LocalDate firstRegistered() {
        return content.first();
    }

    /** The specialties, until the registration ended. */
    public List<Line> lines() {
        var since = content.since();
        return content.lines().stream()
                .filter(it -> stands() || since == null || it.from().isBefore(since))
                .map(it -> new Line(
                        it.what(),
                        it.from(),
                        stands() || since == null || it.to().isBefore(since) ? it.to() : since.minusDays(1)))
                .toList();
    }

    /** The employer's name; empty: none at present. */
    public String employer() {
        return stands() && content.employer() != null ? content.employer() : "";
    }

    /** The employer's credit code; absent: none at present. */
    public @Nullable Uscc employerCode() {
        return stands() && content.employerCode() != null ? Uscc.of(content.employerCode()) : null;
    }

    public String sealNumber() {
        return number.sealNumber(content.seal());
    }

    public String source() {
        return content.source();
    }

    boolean stands() {
        return state() == State.VALID || state() == State.SUSPENDED;
    }

    boolean bears(RegistrationNumber asked) {
        return number.forms().contains(asked)
                || (former != null && former.forms().contains(asked));
    }

    @Override
    public String toString() {
        return "PastRecord " + id;
    }
}
