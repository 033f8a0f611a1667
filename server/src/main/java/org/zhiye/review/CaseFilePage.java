package org.zhiye.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Choice;
import org.zhiye.web.Link;
import org.zhiye.web.Problems;
import org.zhiye.web.SummaryLine;
import org.zhiye.web.Tone;

/**
 * A case on the bench: the queue, what was declared, the papers, the checks, the form of the step at hand.
 *
 * @param state message key of where the case is
 * @param left message key of the time that is left; its place is {@code days}
 * @param tentative whether the last day is counted over a year whose holidays are not published yet
 * @param photo address of the ID photo; empty: none
 * @param form what is to be decided here
 * @param why message key: why nothing is to be decided here; empty if something is
 * @param holder who else has the case open; empty: nobody
 * @param holderUntil until when at the latest
 * @param compared what stands beside what it shall be, as the business has it
 * @param other the account that has the new number already; absent: none has
 * @param served the notices that were served on enterprises, and what they object
 * @param step the step that the form is for; empty: none
 * @param overdue lines whose joint review a supervisor may pass by
 * @param reason why, as typed
 * @param done the caller has just decided
 */
public record CaseFilePage(
        QueuePage queue,
        String id,
        String number,
        String business,
        String applicant,
        String state,
        String office,
        @Nullable LocalDate due,
        String left,
        int days,
        Tone tone,
        boolean tentative,
        List<SummaryLine> facts,
        List<Compared> compared,
        @Nullable Other other,
        List<Paper> papers,
        String photo,
        List<Check> checks,
        List<AskedFor> corrected,
        List<Served> served,
        List<Earlier> earlier,
        List<Link> letters,
        Form form,
        String step,
        String why,
        String holder,
        @Nullable Instant holderUntil,
        Acceptance acceptance,
        List<Line> lines,
        List<Overdue> overdue,
        String reason,
        List<Choice> grounds,
        Problems problems,
        String deed,
        boolean done) {

    /** Which form the step at hand has. */
    public enum Form {
        NONE,
        ACCEPTANCE,
        PROVINCE_OPINION,
        JOINT_OPINION,
        MINISTRY_OPINION
    }

    /** What it is, as it stands and as it shall be, in words. */
    public record Compared(String label, String before, String after) {
        public boolean same() {
            return before.equals(after);
        }
    }

    /**
     * Another account with the number that is applied for.
     *
     * @param document masked
     * @param state message key: verified or not
     * @param merge whether it was ticked to become one with the applicant's
     */
    public record Other(String name, String document, String state, List<String> registrations, boolean merge) {}

    /**
     * A notice that was served on an enterprise.
     *
     * @param how message key of how it was served; its places are moment and last day
     * @param state message key of what became of it
     */
    public record Served(
            String enterprise,
            String how,
            Instant at,
            @Nullable LocalDate until,
            String state,
            Tone tone,
            String objection) {}

    /** A line whose joint review is overdue. */
    public record Overdue(String specialty, String words, String office, boolean chosen) {}

    /** A document; {@code label} in words. */
    public record Paper(String kind, String label, String href) {}

    /** What asks for a look: not met, or can't be told. */
    public List<Check> striking() {
        return checks.stream().filter(check -> check.tone() != Tone.OK).toList();
    }

    public List<Check> met() {
        return checks.stream().filter(check -> check.tone() == Tone.OK).toList();
    }

    /** What a rule found when the case was submitted; {@code key} is a message key. */
    public record Check(String key, List<String> arguments, String specialty, String article, Tone tone) {}

    /** What the acceptor asked for in the first round; {@code field} is a message key. */
    public record AskedFor(String field, String reason) {}

    /**
     * What was decided before.
     *
     * @param step message key
     * @param verdict message key
     * @param ground in words; empty: none
     */
    public record Earlier(
            String step, String specialty, String verdict, String ground, String note, Instant at, Tone tone) {}

    /**
     * The acceptor's form, as typed.
     *
     * @param mayBeSentBack whether corrections can still be asked for
     * @param wrong whether it came back to be mended
     */
    public record Acceptance(
            boolean mayBeSentBack,
            List<Field> fields,
            List<Choice> grounds,
            String ground,
            String note,
            boolean wrong) {
        /** Corrections were typed, or something is wrong with the form: the part is shown open. */
        public boolean asks() {
            return wrong || fields.stream().anyMatch(field -> !field.reason().isBlank());
        }

        /** A ground was typed, or something is wrong with the form: the part is shown open. */
        public boolean declines() {
            return wrong || !ground.isBlank() || !note.isBlank();
        }
    }

    /** A field of the application that can be asked to be corrected; {@code label} is a message key. */
    public record Field(String name, String label, String reason) {}

    /**
     * A line to give an opinion on, as typed.
     *
     * @param name what the form's fields end with
     * @param province the province's opinion as a message key; empty: none
     * @param joint another ministry's opinion as a message key; empty: none
     * @param jointOffice that ministry
     */
    public record Line(
            String name,
            String specialty,
            String opinion,
            String ground,
            String facts,
            String province,
            String joint,
            String jointOffice) {}
}
