package org.zhiye.otp;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of codes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OtpSettings.class)
class OtpConfiguration {}
