package org.zhiye.filing;

import org.zhiye.web.Problems;

/** The upload of one piece of evidence. */
public record EvidencePage(String draft, String kind, String titleKey, boolean there, Problems problems) {}
