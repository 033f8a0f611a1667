package org.zhiye.home;

import java.util.List;
import org.zhiye.web.Link;
import org.zhiye.web.SummaryLine;

/**
 * The personal centre: what is known of the person, each with where it is changed, and the pages that belong to it.
 *
 * @param guarded words for a guard that holds after a change of the mobile or the password; empty: none
 * @param basics name, document, verification, mobile, password
 * @param profile the rest of what the person says of themself
 */
public record MePage(String guarded, List<SummaryLine> basics, List<SummaryLine> profile, List<Group> groups) {
    /** Pages that belong together. */
    public record Group(String title, List<Link> links) {}
}
