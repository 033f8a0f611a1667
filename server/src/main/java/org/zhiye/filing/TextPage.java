package org.zhiye.filing;

import org.zhiye.policy.LegalText;

/** A text that people consent to. */
public record TextPage(LegalText text) {}
