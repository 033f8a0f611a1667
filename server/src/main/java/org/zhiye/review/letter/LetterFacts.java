package org.zhiye.review.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;

/**
 * What a letter says, fixed when it is issued.
 *
 * @param caseNumber of an act the registration's number
 * @param business absent in the letter of an act
 * @param received the day on which the authority had the case
 * @param due the last day to answer; absent where there is nothing to answer
 * @param deemed accepted because nobody asked for corrections in time
 * @param items what is to be corrected, or why it is refused
 * @param reconsiderationDays days in which administrative reconsideration can be asked; 0: no remedy is told
 * @param courtMonths months in which a court can be asked
 */
public record LetterFacts(
        String applicant,
        String caseNumber,
        HolderType holder,
        @Nullable Business business,
        String enterprise,
        List<String> specialties,
        LocalDate received,
        @Nullable LocalDate due,
        boolean deemed,
        List<Item> items,
        int reconsiderationDays,
        int courtMonths) {

    /**
     * One correction, or one ground.
     *
     * @param about a field of the application, or a specialty's code; empty: the whole case
     * @param ground code of the table of grounds; empty in corrections
     */
    public record Item(String about, String ground, String text) {}

    public LetterFacts {
        specialties = List.copyOf(specialties);
        items = List.copyOf(items);
    }

    @Override
    public String toString() {
        return "LetterFacts of " + caseNumber;
    }
}
