package org.zhiye.register;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.IdDocument;

/**
 * What an imported record says beside number, holder and name; it lies sealed in its row, as a list of values in this order: further ones
 * are added behind the last.
 *
 * @param formerDocuments former numbers of the identity document
 * @param first the day of the first registration
 * @param since since when it is in its state; absent: it is valid
 * @param employerCode credit code; absent: no employer
 * @param seal NN of the practice seal's number
 * @param bars by code of the grounds of refusal
 * @param source who says so
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record PastContent(
        String documentType,
        String country,
        String document,
        List<String> formerDocuments,
        LocalDate first,
        Registration.State state,
        @Nullable LocalDate since,
        List<Span> lines,
        @Nullable String employerCode,
        @Nullable String employer,
        int seal,
        List<Span> holds,
        List<Span> bars,
        String source) {

    /** Something that holds for some days, both included: a specialty, a hold's reason, a ground. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Span(String what, LocalDate from, LocalDate to) {}

    /** The same, but for the document: the wrong one is forgotten as a former one too. */
    PastContent with(IdDocument right, IdDocument wrong) {
        return new PastContent(
                right.type().name(),
                right.country(),
                right.number(),
                formerDocuments.stream()
                        .filter(it -> !IdDocument.loginNumber(it).equals(wrong.identifyingNumber()))
                        .toList(),
                first,
                state,
                since,
                lines,
                employerCode,
                employer,
                seal,
                holds,
                bars,
                source);
    }

    /** Masks itself. */
    @Override
    public String toString() {
        return "PastContent";
    }
}
