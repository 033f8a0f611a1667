package org.zhiye.filing;

import java.util.List;
import org.zhiye.shared.Language;
import org.zhiye.web.Link;

/** Papers that belong to a case, such as letters; the module that issues them lists them for the progress page. */
public interface PaperSource {
    List<Link> papersOf(Filing filing, Language language);
}
