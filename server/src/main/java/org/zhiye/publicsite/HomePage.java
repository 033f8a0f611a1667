package org.zhiye.publicsite;

import java.util.List;

/** The portal's front page. */
public record HomePage(List<Headline> news) {}
