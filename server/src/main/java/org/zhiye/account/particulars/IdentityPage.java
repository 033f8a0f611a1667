package org.zhiye.account.particulars;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;

/**
 * Name and document of the own account.
 *
 * @param document its type and its number without the middle
 * @param nameLocked a case about it is under way
 * @param documentLocked the same
 * @param done whether they were put right a moment ago
 * @param form absent once the person is verified: then a case is the way
 */
public record IdentityPage(
        String name,
        String document,
        String birth,
        String sex,
        String mobile,
        boolean nameLocked,
        boolean documentLocked,
        boolean done,
        @Nullable Form form,
        Problems problems) {
    /**
     * What is typed, and what can be chosen.
     *
     * @param refused something that is no field's fault stands against it
     * @param sent the masked number that a code is on its way to; empty: none
     * @param seconds until the next code may be asked for
     */
    public record Form(
            String type,
            String number,
            String country,
            String name,
            String birth,
            String sex,
            List<Choice> types,
            List<Choice> countries,
            List<Choice> sexes,
            boolean refused,
            String code,
            String sent,
            int seconds,
            String deed) {
        @Override
        public String toString() {
            return "Form";
        }
    }

    @Override
    public String toString() {
        return "IdentityPage";
    }
}
