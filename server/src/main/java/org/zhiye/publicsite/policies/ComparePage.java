package org.zhiye.publicsite.policies;

import java.util.List;
import org.zhiye.web.Choice;

/** What one version says otherwise than another. */
public record ComparePage(String from, String to, List<Choice> choices, List<Group> groups) {
    /** A business, or what concerns all of them, with its sentences. */
    public record Group(String name, List<String> sentences) {}
}
