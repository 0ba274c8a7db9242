using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;

namespace Yipai.AspNetCore.Intake;

/// <summary>Holds a person's request after its message has been understood.</summary>
internal sealed record RightsPlan(RightsApplication Application, string? Value, PortabilityRecipient? Recipient)
{
    private const int LongestText = 200;

    private static readonly RightKind[] Offered =
    [
        RightKind.Correction, RightKind.Deletion, RightKind.Copy, RightKind.Portability, RightKind.Explanation, RightKind.Restriction,
        RightKind.RestrictionLifting,
    ];

    private static readonly LocalizedText NothingToCorrect = new(
        "在线更正只能更正账号名称、手机号码和联系人姓名。案件内容请在案件中补充说明。",
        "Only account name, mobile number and contact name can be corrected here. Supplement a case to change its content.");

    private static readonly LocalizedText NothingToDelete = new(
        "请指明要删除哪一个案件的联系方式或上报内容。要删除账号信息，请注销账号。",
        "Name the case whose contact or content is to be deleted. Close the account to delete the account.");

    /// <summary>Gets the one case that the request is about, or null.</summary>
    public CaseId? Case => Application.RecordId is { } record ? new CaseId(record) : null;

    /// <summary>Indicates whether the city grants the request at once.</summary>
    /// <remarks>Only the deletion of a report needs a decision, because the city may have to keep the case (P4.3.4, PIPL 47).</remarks>
    public bool IsImmediate =>
        Application.Kind != RightKind.Deletion || Application.Items.Intersect(CityPersonalData.OfReports).IsEmpty;

    /// <summary>Reads a message.</summary>
    public static IntakeOutcome<RightsPlan> Read(RightsRequestBody? body, Guid id, SubjectId subjectId)
    {
        if (body is null || !Enum.TryParse(body.Kind, out RightKind kind) || kind.ToString() != body.Kind || !Offered.Contains(kind)
            || !Fits(body.CaseId) || !Fits(body.Value) || !Fits(body.RecipientName) || !Fits(body.RecipientContact)
            || (body.RecipientName is null) != (body.RecipientContact is null)
            || (body.CaseId is not null && kind is not (RightKind.Correction or RightKind.Deletion)))
        {
            return IntakeReason.BadRequest;
        }

        DataItemSet items = ItemsOf(body, kind);
        LocalizedText? fault = kind switch
        {
            RightKind.Correction when body.Value is null || !IsCorrectable(body, items) => NothingToCorrect,
            RightKind.Deletion when body.CaseId is null || !IsDeletable(body, items) => NothingToDelete,
            _ => null,
        };
        return fault is not null
            ? new IntakeRefusal(IntakeReason.BadRequest) { Detail = fault }
            : new RightsPlan(
                new RightsApplication(kind, subjectId, items)
                {
                    RequestId = id,
                    RecordId = body.CaseId,

                    // Whoever asks to delete what they gave takes back the consent to keep it (PIPL 47(3)).
                    Ground = kind == RightKind.Deletion ? new DeletionGround(DeletionReason.ConsentWithdrawn) : default,
                },
                body.Value,
                body.RecipientName is { } name && kind == RightKind.Portability
                    ? new PortabilityRecipient(name, body.RecipientContact!) : null);
    }

    /// <summary>Indicates whether a known request is this one.</summary>
    public bool IsSame(RightsOpening known) => known.SubjectId == Application.SubjectId && known.Kind == Application.Kind
        && known.RecordId == Application.RecordId && known.Items == Application.Items;

    /// <summary>Returns the kind, never the person or the value.</summary>
    public override string ToString() => Application.ToString();

    private static bool Fits(string? text) =>
        text is null || (!string.IsNullOrWhiteSpace(text) && text.Length <= LongestText && TextCheck.IsStorable(text));

    private static DataItemSet ItemsOf(RightsRequestBody body, RightKind kind) => kind switch
    {
        RightKind.Restriction or RightKind.RestrictionLifting => CityPersonalData.OfReports | DataItems.PersonName,
        RightKind.Correction or RightKind.Deletion => DataItemSet.Of(
            [.. DataItems.All.Where(item => body.Items?.Contains(item.Id) == true)]),
        _ => DataItemSet.Empty,
    };

    private static bool AreKnown(RightsRequestBody body, DataItemSet items) =>
        body.Items is { Count: > 0 } named && named.Distinct(StringComparer.Ordinal).Count() == items.ToList().Count;

    private static bool IsCorrectable(RightsRequestBody body, DataItemSet items) => AreKnown(body, items)
        && (items == DataItems.MobileNumber || items == DataItems.PersonName || (items == DataItems.AccountName && body.CaseId is null));

    private static bool IsDeletable(RightsRequestBody body, DataItemSet items) => AreKnown(body, items)
        && (items.IsSubsetOf(CityPersonalData.OfContacts) || items.IsSubsetOf(CityPersonalData.OfReports));
}
