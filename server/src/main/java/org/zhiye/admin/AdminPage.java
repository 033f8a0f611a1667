package org.zhiye.admin;

import java.util.List;
import org.zhiye.web.Link;

/** What an administrator can do. */
public record AdminPage(List<Link> links) {}
