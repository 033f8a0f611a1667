package org.zhiye.account;

import org.zhiye.policy.LegalText;

/** A text that people consent to, to be read. */
public record TextPage(LegalText text) {}
