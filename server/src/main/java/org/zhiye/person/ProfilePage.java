package org.zhiye.person;

import java.util.List;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;

/**
 * The form of personal information.
 *
 * @param ethnic empty where the document's holders are not asked
 * @param typed what stands in the fields
 * @param saved whether it was saved a moment ago
 */
public record ProfilePage(
        List<Choice> ethnic,
        List<Choice> education,
        List<Choice> degrees,
        Typed typed,
        Problems problems,
        boolean saved) {
    /** The fields as text; masks itself. */
    public record Typed(String ethnic, String email, String education, String degree, String school) {
        @Override
        public String toString() {
            return "Typed";
        }
    }
}
