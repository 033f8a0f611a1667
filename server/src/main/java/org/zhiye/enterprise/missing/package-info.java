/** 没有找到我的企业: asking the province to add an enterprise to the directory, and the province's answer. */
@NullMarked
package org.zhiye.enterprise.missing;

import org.jspecify.annotations.NullMarked;
