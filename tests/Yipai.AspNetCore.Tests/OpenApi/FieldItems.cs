using Yipai.Privacy;

namespace Yipai.AspNetCore.Tests.OpenApi;

/// <summary>Names the data item of fields without an attribute.</summary>
/// <remarks>Their values are masked before the message is made, or concern only their reader.</remarks>
internal static class FieldItems
{
    private static readonly Dictionary<string, DataItem> Items = new()
    {
        ["AgentTicket.text"] = DataItems.SupportConversation,
        ["TicketRequest.text"] = DataItems.SupportConversation,
        ["TicketAnswer.answer"] = DataItems.SupportConversation,
        ["TicketReply.text"] = DataItems.SupportConversation,
        ["RecordingText.text"] = DataItems.SupportConversation,
        ["RecordingPart.text"] = DataItems.SupportConversation,
        ["CommentEntry.nickname"] = DataItems.AccountNickname,
        ["CommentEntry.text"] = DataItems.CommentRecord,
        ["CommentRequest.nickname"] = DataItems.AccountNickname,
        ["CommentRequest.text"] = DataItems.CommentRecord,
        ["OwnParticipation.nickname"] = DataItems.AccountNickname,
        ["OwnParticipation.text"] = DataItems.CommentRecord,
        ["Connection.account"] = DataItems.AccountName,
        ["ContactQuestion.mobileNumber"] = DataItems.AddressBook,
        ["DisclosedItem.value"] = DataItems.AccountInformation,
        ["FindingLine.explanation"] = DataItems.AccountInformation,
        ["FindingLine.reason"] = DataItems.AccountInformation,
        ["FindingRequest.account"] = DataItems.AccountName,
        ["FindingRequest.explanation"] = DataItems.AccountInformation,
        ["FindingText.text"] = DataItems.AccountInformation,
        ["FindingReview.text"] = DataItems.AccountInformation,
        ["IdentityReturn.code"] = DataItems.ThirdPartyAccount,
        ["InboxMessage.text"] = DataItems.AccountInformation,
        ["InstallationRequest.applicationNumber"] = DataItems.ApplicationNumber,
        ["OrderLine.amount"] = DataItems.PaymentResult,
        ["OrderLine.coupon"] = DataItems.Coupon,
        ["OrderLine.serviceId"] = DataItems.ServiceConsumption,
        ["PurchaseLine.coupon"] = DataItems.Coupon,
        ["PurchaseLine.serviceId"] = DataItems.ServiceConsumption,
        ["PurchaseRequest.serviceId"] = DataItems.ServiceConsumption,
        ["VerificationLine.state"] = DataItems.VerificationResult,
        ["VerificationRequest.credential"] = DataItems.ThirdPartyAccount,
        ["PlaceView.text"] = DataItems.Position,
        ["PlaceWire.text"] = DataItems.Position,
        ["ContactWire.mobileNumber"] = DataItems.MobileNumber,
        ["ContactWire.name"] = DataItems.PersonName,
        ["PreparedReport.description"] = DataItems.CaseReport,
        ["PublicCaseView.description"] = DataItems.CaseReport,
        ["ReceivedRequest.account"] = DataItems.AccountName,
        ["RecommendedAdvertisement.tag"] = DataItems.PreferenceFeature,
        ["RecommendedCase.tag"] = DataItems.PreferenceFeature,
        ["TagEntry.name"] = DataItems.PreferenceFeature,
        ["DepartmentCaseView.description"] = DataItems.CaseReport,
        ["ReporterCaseView.contactMobileNumber"] = DataItems.MobileNumber,
        ["ReporterCaseView.contactName"] = DataItems.PersonName,
        ["ReporterCaseView.description"] = DataItems.CaseReport,
        ["StaffCaseView.contactMobileNumber"] = DataItems.MobileNumber,
        ["StaffCaseView.contactName"] = DataItems.PersonName,
        ["StaffCaseView.description"] = DataItems.CaseReport,
        ["SupportCaseView.contactMobileNumber"] = DataItems.MobileNumber,
        ["SupportCaseView.description"] = DataItems.CaseReport,
        ["RevealedValue.value"] = DataItems.MobileNumber,
        ["RightsComplaint.text"] = DataItems.SupportConversation,
        ["RightsRequestBody.value"] = DataItems.AccountInformation,
        ["ServiceLogLine.address"] = DataItems.IpAddress,
        ["ServiceLogLine.applicationNumber"] = DataItems.ApplicationNumber,
        ["ServiceLogLine.operation"] = DataItems.UsageLog,
        ["SessionAnswer.token"] = DataItems.AccountInformation,
    };

    /// <summary>Gets the fields of the table, so that a test finds a row that explains no field any longer.</summary>
    public static IEnumerable<string> All => Items.Keys;

    /// <summary>Returns the item of a field such as <c>CommentEntry.text</c>, or null.</summary>
    public static DataItem? Find(string field) => Items.GetValueOrDefault(field);
}
