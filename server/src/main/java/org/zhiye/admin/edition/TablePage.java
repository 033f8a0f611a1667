package org.zhiye.admin.edition;

import java.util.List;
import org.zhiye.web.Problems;

/** A code table, and the form for another one in its place. */
public record TablePage(
        String action,
        String csv,
        String title,
        List<String> head,
        List<List<String>> rows,
        String why,
        String deed,
        Problems problems) {}
