package org.zhiye.admin.edition;

import org.zhiye.web.Problems;

/** The form for a policy's JSON. */
public record JsonPage(String base, String json, String why, String deed, Problems problems) {}
