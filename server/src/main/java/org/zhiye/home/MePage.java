package org.zhiye.home;

import java.util.List;
import org.zhiye.web.Link;

/** The personal centre: what the account holds, and where to see and change it. */
public record MePage(String name, String document, String mobile, List<Group> groups) {
    /** Pages that belong together. */
    public record Group(String title, List<Link> links) {}
}
