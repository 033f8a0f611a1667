package org.zhiye.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiye.filing.rule.Finding;

/**
 * What was declared, frozen at submission: what reviewers see, and what the register takes. Its sealed form never changes; a
 * correction makes another round.
 *
 * @param employer the enterprise of the case; absent where no enterprise is asked
 * @param contract absent where no contract is asked
 * @param registration the registration that the case is about; absent where there is none yet
 * @param wish what is asked for beside contract and specialties
 * @param documents attachment or evidence kind → the document as it was; further pages as {@code KIND.2}, {@code KIND.3} …
 * @param findings what the rules said at that moment
 */
public record Declaration(
        int round,
        Instant at,
        Who who,
        Map<String, String> profile,
        @Nullable Employer employer,
        @Nullable Contract contract,
        @Nullable Registered registration,
        Wish wish,
        List<Specialty> specialties,
        List<Consent> consents,
        Map<String, Paper> documents,
        List<Finding> findings) {
    private static final List<String> ORDER = List.of("ID_FRONT", "ID_BACK", "HALF_BODY", "ID_PHOTO", "SIGNATURE");

    /** The kinds of the documents, as one looks at them: the card's two sides first, evidence last. */
    public List<String> kinds() {
        return documents.keySet().stream()
                .sorted(Comparator.comparingInt(Declaration::place).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int place(String kind) {
        int place = ORDER.indexOf(kind);
        return place < 0 ? ORDER.size() : place;
    }

    /**
     * The person; the number is shown masked unless somebody asks for it, which is recorded.
     *
     * @param verifiedBy how the identity was established
     * @param level how well
     */
    public record Who(
            String name,
            String documentType,
            String documentCountry,
            String documentNumber,
            LocalDate birthDate,
            String sex,
            String verifiedBy,
            @Nullable Instant verifiedAt,
            String level) {
        public Who {
            // declarations of before there were levels to choose from
            level = level == null ? "" : level;
        }

        @Override
        public String toString() {
            return "Who[…]";
        }
    }

    public Declaration {
        // declarations of before there were wishes
        wish = wish == null ? Wish.NONE : wish;
    }

    /** The registration as it was. */
    public record Registered(String id, String number, String employer) {}

    /**
     * What is asked for.
     *
     * @param reason code of a reason for cancellation or replacement; empty where none is asked
     * @param sealRemade whether the practice seal is made anew
     * @param change the new name or number; absent where nothing of them changes
     */
    public record Wish(
            String reason, boolean sealRemade, @Nullable Change change) {
        static final Wish NONE = new Wish("", false, null);
    }

    /** The particulars as they shall be; what does not change stands as it was. */
    public record Change(String name, String documentType, String documentCountry, String documentNumber) {
        @Override
        public String toString() {
            return "Change[…]";
        }
    }

    /** The employer as it was in the directory. */
    public record Employer(String id, String name, String uscc, String province) {}

    /**
     * A specialty filed for.
     *
     * @param number number of the qualification
     * @param source ROSTER, or OWN where the person entered it
     */
    public record Specialty(String code, String number, LocalDate issued, String source) {}

    /** A text consented to. */
    public record Consent(String kind, String version, String language, String sha256, Instant at) {}

    /** A document and the fingerprint of its content. */
    public record Paper(String id, String sha256) {}
}
