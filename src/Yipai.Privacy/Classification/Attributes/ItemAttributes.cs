namespace Yipai.Privacy.Classification;

/// <summary>Marks 账号名称 (<c>account.name</c>).</summary>
public sealed class AccountNameAttribute() : PersonalInformationAttribute(DataItems.AccountName);

/// <summary>Marks 昵称 (<c>account.nickname</c>).</summary>
public sealed class AccountNicknameAttribute() : PersonalInformationAttribute(DataItems.AccountNickname);

/// <summary>Marks 头像 (<c>account.avatar</c>).</summary>
public sealed class AccountAvatarAttribute() : PersonalInformationAttribute(DataItems.AccountAvatar);

/// <summary>Marks 密码 (<c>account.password</c>).</summary>
public sealed class AccountPasswordAttribute() : PersonalInformationAttribute(DataItems.AccountPassword);

/// <summary>Marks 密码保护问题 (<c>account.secQuestion</c>).</summary>
public sealed class SecurityQuestionAttribute() : PersonalInformationAttribute(DataItems.SecurityQuestion);

/// <summary>Marks 密码保护答案 (<c>account.secAnswer</c>).</summary>
public sealed class SecurityAnswerAttribute() : PersonalInformationAttribute(DataItems.SecurityAnswer);

/// <summary>Marks 邮箱地址 (<c>account.email</c>).</summary>
public sealed class EmailAddressAttribute() : PersonalInformationAttribute(DataItems.EmailAddress);

/// <summary>Marks 第三方账户信息 (<c>account.thirdParty</c>).</summary>
public sealed class ThirdPartyAccountAttribute() : PersonalInformationAttribute(DataItems.ThirdPartyAccount);

/// <summary>Marks 第三方账户绑定关系 (<c>account.bindingRecord</c>).</summary>
public sealed class AccountBindingRecordAttribute() : PersonalInformationAttribute(DataItems.AccountBindingRecord);

/// <summary>Marks 账号信息 (<c>account.info</c>).</summary>
public sealed class AccountInformationAttribute() : PersonalInformationAttribute(DataItems.AccountInformation);

/// <summary>Marks 手机号码 (<c>phone.mobile</c>).</summary>
public sealed class MobileNumberAttribute() : PersonalInformationAttribute(DataItems.MobileNumber);

/// <summary>Marks 电话号码 (<c>phone.landline</c>).</summary>
public sealed class LandlineNumberAttribute() : PersonalInformationAttribute(DataItems.LandlineNumber);

/// <summary>Marks 姓名 (<c>person.name</c>).</summary>
public sealed class PersonNameAttribute() : PersonalInformationAttribute(DataItems.PersonName);

/// <summary>Marks 性别 (<c>person.gender</c>).</summary>
public sealed class GenderAttribute() : PersonalInformationAttribute(DataItems.Gender);

/// <summary>Marks 出生日期 (<c>person.birthDate</c>).</summary>
public sealed class BirthDateAttribute() : PersonalInformationAttribute(DataItems.BirthDate);

/// <summary>Marks 常用地址 (<c>person.address</c>).</summary>
public sealed class HomeAddressAttribute() : PersonalInformationAttribute(DataItems.HomeAddress);

/// <summary>Marks 职业信息 (<c>person.occupation</c>).</summary>
public sealed class OccupationAttribute() : PersonalInformationAttribute(DataItems.Occupation);

/// <summary>Marks 教育信息 (<c>person.education</c>).</summary>
public sealed class EducationAttribute() : PersonalInformationAttribute(DataItems.Education);

/// <summary>Marks 身份证号码 (<c>id.number</c>).</summary>
public sealed class IdentityNumberAttribute() : PersonalInformationAttribute(DataItems.IdentityNumber);

/// <summary>Marks 身份证照片 (<c>id.cardPhoto</c>).</summary>
public sealed class IdentityCardPhotoAttribute() : PersonalInformationAttribute(DataItems.IdentityCardPhoto);

/// <summary>Marks 护照 (<c>id.passport</c>).</summary>
public sealed class PassportNumberAttribute() : PersonalInformationAttribute(DataItems.PassportNumber);

/// <summary>Marks 军人证 (<c>id.military</c>).</summary>
public sealed class MilitaryIdentityAttribute() : PersonalInformationAttribute(DataItems.MilitaryIdentity);

/// <summary>Marks 驾驶证 (<c>id.driver</c>).</summary>
public sealed class DrivingLicenceAttribute() : PersonalInformationAttribute(DataItems.DrivingLicence);

/// <summary>Marks 银行卡号 (<c>bank.card</c>).</summary>
public sealed class BankCardNumberAttribute() : PersonalInformationAttribute(DataItems.BankCardNumber);

/// <summary>Marks 人脸照片 (<c>bio.facePhoto</c>).</summary>
public sealed class FacePhotoAttribute() : PersonalInformationAttribute(DataItems.FacePhoto);

/// <summary>Marks 人脸视频 (<c>bio.faceVideo</c>).</summary>
public sealed class FaceVideoAttribute() : PersonalInformationAttribute(DataItems.FaceVideo);

/// <summary>Marks 声纹 (<c>bio.voiceprint</c>).</summary>
public sealed class VoiceprintAttribute() : PersonalInformationAttribute(DataItems.Voiceprint);

/// <summary>Marks 生物识别特征 (<c>bio.other</c>).</summary>
public sealed class OtherBiometricAttribute() : PersonalInformationAttribute(DataItems.OtherBiometric);

/// <summary>Marks 识别结果 (<c>verify.result</c>).</summary>
public sealed class VerificationResultAttribute() : PersonalInformationAttribute(DataItems.VerificationResult);

/// <summary>Marks 硬件型号 (<c>device.model</c>).</summary>
public sealed class DeviceModelAttribute() : PersonalInformationAttribute(DataItems.DeviceModel);

/// <summary>Marks 操作系统版本 (<c>device.os</c>).</summary>
public sealed class OperatingSystemVersionAttribute() : PersonalInformationAttribute(DataItems.OperatingSystemVersion);

/// <summary>Marks 设备配置 (<c>device.config</c>).</summary>
public sealed class DeviceConfigurationAttribute() : PersonalInformationAttribute(DataItems.DeviceConfiguration);

/// <summary>Marks 唯一设备标识符 (<c>device.uid</c>).</summary>
public sealed class DeviceIdentifierAttribute() : PersonalInformationAttribute(DataItems.DeviceIdentifier);

/// <summary>Marks 国际移动设备身份码 IMEI (<c>device.imei</c>).</summary>
public sealed class ImeiAttribute() : PersonalInformationAttribute(DataItems.Imei);

/// <summary>Marks 网络设备硬件地址 MAC (<c>device.mac</c>).</summary>
public sealed class MacAddressAttribute() : PersonalInformationAttribute(DataItems.MacAddress);

/// <summary>Marks 广告标识符 IDFA (<c>device.idfa</c>).</summary>
public sealed class AdvertisingIdentifierAttribute() : PersonalInformationAttribute(DataItems.AdvertisingIdentifier);

/// <summary>Marks 匿名设备标识符 OAID (<c>device.oaid</c>).</summary>
public sealed class OpenAnonymousIdentifierAttribute() : PersonalInformationAttribute(DataItems.OpenAnonymousIdentifier);

/// <summary>Marks 浏览器的类型 (<c>device.browserType</c>).</summary>
public sealed class BrowserTypeAttribute() : PersonalInformationAttribute(DataItems.BrowserType);

/// <summary>Marks 电信运营商 (<c>device.carrier</c>).</summary>
public sealed class CarrierAttribute() : PersonalInformationAttribute(DataItems.Carrier);

/// <summary>Marks 使用的语言 (<c>device.language</c>).</summary>
public sealed class DeviceLanguageAttribute() : PersonalInformationAttribute(DataItems.DeviceLanguage);

/// <summary>Marks 设备状态信息 (<c>device.state</c>).</summary>
public sealed class DeviceStateAttribute() : PersonalInformationAttribute(DataItems.DeviceState);

/// <summary>Marks 跨设备关联关系 (<c>device.link</c>).</summary>
public sealed class DeviceLinkAttribute() : PersonalInformationAttribute(DataItems.DeviceLink);

/// <summary>Marks 唯一应用程序编号 (<c>app.uniqueNumber</c>).</summary>
public sealed class ApplicationNumberAttribute() : PersonalInformationAttribute(DataItems.ApplicationNumber);

/// <summary>Marks 相关产品安装信息 (<c>app.installInfo</c>).</summary>
public sealed class InstallationInformationAttribute() : PersonalInformationAttribute(DataItems.InstallationInformation);

/// <summary>Marks 产品和服务的使用情况 (<c>log.usage</c>).</summary>
public sealed class UsageLogAttribute() : PersonalInformationAttribute(DataItems.UsageLog);

/// <summary>Marks IP 地址 (<c>log.ip</c>).</summary>
public sealed class IpAddressAttribute() : PersonalInformationAttribute(DataItems.IpAddress);

/// <summary>Marks 所访问服务的 URL (<c>log.url</c>).</summary>
public sealed class VisitedUrlAttribute() : PersonalInformationAttribute(DataItems.VisitedUrl);

/// <summary>Marks 浏览 (<c>log.browse</c>).</summary>
public sealed class BrowsingLogAttribute() : PersonalInformationAttribute(DataItems.BrowsingLog);

/// <summary>Marks 点击查看 (<c>log.click</c>).</summary>
public sealed class ClickLogAttribute() : PersonalInformationAttribute(DataItems.ClickLog);

/// <summary>Marks 搜索查询 (<c>log.search</c>).</summary>
public sealed class SearchQueryAttribute() : PersonalInformationAttribute(DataItems.SearchQuery);

/// <summary>Marks 网页浏览记录 (<c>log.webHistory</c>).</summary>
public sealed class WebHistoryAttribute() : PersonalInformationAttribute(DataItems.WebHistory);

/// <summary>Marks 收藏 (<c>act.favorite</c>).</summary>
public sealed class FavoriteRecordAttribute() : PersonalInformationAttribute(DataItems.FavoriteRecord);

/// <summary>Marks 评论 (<c>act.comment</c>).</summary>
public sealed class CommentRecordAttribute() : PersonalInformationAttribute(DataItems.CommentRecord);

/// <summary>Marks 点赞 (<c>act.like</c>).</summary>
public sealed class LikeRecordAttribute() : PersonalInformationAttribute(DataItems.LikeRecord);

/// <summary>Marks 问答 (<c>act.qa</c>).</summary>
public sealed class QuestionAnswerRecordAttribute() : PersonalInformationAttribute(DataItems.QuestionAnswerRecord);

/// <summary>Marks 关注 (<c>act.follow</c>).</summary>
public sealed class FollowRecordAttribute() : PersonalInformationAttribute(DataItems.FollowRecord);

/// <summary>Marks 分享 (<c>act.share</c>).</summary>
public sealed class ShareRecordAttribute() : PersonalInformationAttribute(DataItems.ShareRecord);

/// <summary>Marks 添加 (<c>act.add</c>).</summary>
public sealed class AddRecordAttribute() : PersonalInformationAttribute(DataItems.AddRecord);

/// <summary>Marks 发布信息 (<c>act.post</c>).</summary>
public sealed class PublishedTextAttribute() : PersonalInformationAttribute(DataItems.PublishedText);

/// <summary>Marks 上传事部件信息 (<c>case.report</c>).</summary>
public sealed class CaseReportAttribute() : PersonalInformationAttribute(DataItems.CaseReport);

/// <summary>Marks 案件类型 (<c>case.type</c>).</summary>
public sealed class CaseTypeAttribute() : PersonalInformationAttribute(DataItems.CaseType);

/// <summary>Marks 具体案件信息 (<c>case.info</c>).</summary>
public sealed class CaseInformationAttribute() : PersonalInformationAttribute(DataItems.CaseInformation);

/// <summary>Marks 照片 (<c>media.photo</c>).</summary>
public sealed class PhotoAttribute() : PersonalInformationAttribute(DataItems.Photo);

/// <summary>Marks 视频 (<c>media.video</c>).</summary>
public sealed class VideoAttribute() : PersonalInformationAttribute(DataItems.Video);

/// <summary>Marks 录音内容 (<c>media.audio</c>).</summary>
public sealed class AudioRecordingAttribute() : PersonalInformationAttribute(DataItems.AudioRecording);

/// <summary>Marks 位置信息 (<c>loc.position</c>).</summary>
public sealed class PositionAttribute() : PersonalInformationAttribute(DataItems.Position);

/// <summary>Marks 精准定位信息 (<c>loc.precise</c>).</summary>
public sealed class PrecisePositionAttribute() : PersonalInformationAttribute(DataItems.PrecisePosition);

/// <summary>Marks 行程信息 (<c>loc.itinerary</c>).</summary>
public sealed class ItineraryAttribute() : PersonalInformationAttribute(DataItems.Itinerary);

/// <summary>Marks 行踪信息 (<c>loc.whereabouts</c>).</summary>
public sealed class WhereaboutsAttribute() : PersonalInformationAttribute(DataItems.Whereabouts);

/// <summary>Marks 偏好特征 (<c>profile.preference</c>).</summary>
public sealed class PreferenceFeatureAttribute() : PersonalInformationAttribute(DataItems.PreferenceFeature);

/// <summary>Marks 习惯 (<c>profile.habit</c>).</summary>
public sealed class HabitAttribute() : PersonalInformationAttribute(DataItems.Habit);

/// <summary>Marks 位置特征 (<c>profile.locationFeature</c>).</summary>
public sealed class LocationFeatureAttribute() : PersonalInformationAttribute(DataItems.LocationFeature);

/// <summary>Marks 用户画像 (<c>profile.portrait</c>).</summary>
public sealed class UserProfileAttribute() : PersonalInformationAttribute(DataItems.UserProfile);

/// <summary>Marks 通讯录信息 (<c>contacts.book</c>).</summary>
public sealed class AddressBookAttribute() : PersonalInformationAttribute(DataItems.AddressBook);

/// <summary>Marks 通讯联系人是否为益拍用户 (<c>contacts.match</c>).</summary>
public sealed class ContactMatchAttribute() : PersonalInformationAttribute(DataItems.ContactMatch);

/// <summary>Marks 与客服的联系内容 (<c>comm.csContent</c>).</summary>
public sealed class SupportConversationAttribute() : PersonalInformationAttribute(DataItems.SupportConversation);

/// <summary>Marks 留下的联系方式信息 (<c>comm.contactLeft</c>).</summary>
public sealed class ContactLeftAttribute() : PersonalInformationAttribute(DataItems.ContactLeft);

/// <summary>Marks 问卷答复信息 (<c>survey.answer</c>).</summary>
public sealed class SurveyAnswerAttribute() : PersonalInformationAttribute(DataItems.SurveyAnswer);

/// <summary>Marks 服务消耗记录 (<c>fin.serviceUse</c>).</summary>
public sealed class ServiceConsumptionAttribute() : PersonalInformationAttribute(DataItems.ServiceConsumption);

/// <summary>Marks 余额 (<c>fin.balance</c>).</summary>
public sealed class BalanceAttribute() : PersonalInformationAttribute(DataItems.Balance);

/// <summary>Marks 优惠 (<c>fin.discount</c>).</summary>
public sealed class DiscountAttribute() : PersonalInformationAttribute(DataItems.Discount);

/// <summary>Marks 优惠券 (<c>fin.coupon</c>).</summary>
public sealed class CouponAttribute() : PersonalInformationAttribute(DataItems.Coupon);

/// <summary>Marks 相关消费记录 (<c>fin.consumption</c>).</summary>
public sealed class ConsumptionRecordAttribute() : PersonalInformationAttribute(DataItems.ConsumptionRecord);

/// <summary>Marks 支付结算结果 (<c>fin.payment</c>).</summary>
public sealed class PaymentResultAttribute() : PersonalInformationAttribute(DataItems.PaymentResult);

/// <summary>Marks 交易关系 (<c>fin.transactionRelation</c>).</summary>
public sealed class TransactionRelationAttribute() : PersonalInformationAttribute(DataItems.TransactionRelation);

/// <summary>Marks 信贷分析结果 (<c>fin.creditAnalysis</c>).</summary>
public sealed class CreditAnalysisAttribute() : PersonalInformationAttribute(DataItems.CreditAnalysis);

/// <summary>Marks 健康生理信息 (<c>health.any</c>).</summary>
public sealed class HealthInformationAttribute() : PersonalInformationAttribute(DataItems.HealthInformation);

/// <summary>Marks 间接获得的个人信息 (<c>indirect.any</c>).</summary>
public sealed class IndirectInformationAttribute() : PersonalInformationAttribute(DataItems.IndirectInformation);

/// <summary>Marks 统计信息 (<c>stat.aggregate</c>).</summary>
public sealed class UsageStatisticsAttribute() : PersonalInformationAttribute(DataItems.UsageStatistics);

/// <summary>Marks Cookie 及同类标识 (<c>cookie.id</c>).</summary>
public sealed class CookieIdentifierAttribute() : PersonalInformationAttribute(DataItems.CookieIdentifier);
