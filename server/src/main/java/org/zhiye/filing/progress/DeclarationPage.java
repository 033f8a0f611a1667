package org.zhiye.filing.progress;

import java.util.List;
import org.zhiye.filing.FindingLine;
import org.zhiye.web.SummaryLine;

/** What was submitted, as it was. */
public record DeclarationPage(String filing, String number, List<SummaryLine> lines, List<FindingLine> findings) {}
