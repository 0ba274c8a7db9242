using System.Security.Cryptography;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Messages;
using Yipai.Privacy.Server.Rights;

namespace Yipai.AspNetCore.Intake;

/// <summary>Builds answers, messages and audit events of rights requests.</summary>
internal static class RightsTexts
{
    public static RightsRequestStatus StatusOf(RightsRequest request, string language, DateTimeOffset now) => new(
        request.Id.ToString("N"),
        request.Opening.Kind.ToString(),
        request.State.ToString(),
        [.. request.Opening.Items.ToList().Select(item => item.Id)],
        request.Opening.RecordId,
        request.ReceivedAt,
        request.DueOn,
        request.IsOpen,
        request.IsOverdue(now),
        request.Explain(language),
        [.. RulesOf(request).Select(rule => rule.Text)]);

    /// <summary>Returns the id of the ticket that holds a complaint about a refusal, one for each refusal.</summary>
    public static string ComplaintIdOf(RightsStep refused) => IdOf(refused.RequestId, refused.Sequence).ToString("N");

    /// <summary>Returns the message that tells a person what the city decided.</summary>
    /// <remarks>Each step of a request has its own message, and the same step sends no second one.</remarks>
    public static PersonMessage Answered(RightsRequest request, DateTimeOffset now) => new(
        IdOf(request.Id, -request.Steps.Count),
        request.Opening.HandlerId,
        request.Opening.SubjectId,
        PersonMessageKind.Rights,
        "您的个人信息请求有了答复",
        request.Explain(),
        now);

    /// <summary>Returns the event for the log, which names request and kind and holds the person only as a salted commitment.</summary>
    public static AuditEvent Log(string name, RightsRequest request) => AuditEvent.Of(name)
        .Citing(request.Steps[0].Citations).With("request", request.Id.ToString("N")).With("kind", request.Opening.Kind.ToString())
        .With("state", request.State.ToString()).Committing("subject", request.Opening.SubjectId.Value);

    private static Guid IdOf(Guid request, int number) => new(
        SHA256.HashData([.. request.ToByteArray(), .. BitConverter.GetBytes(number)]).AsSpan(0, 16));

    /// <summary>Returns the rules that the person may see.</summary>
    /// <remarks>A step about an exemption also names the exact exemption, which the person must not see (P4.3.4-1 to -3).</remarks>
    private static IEnumerable<RuleCitation> RulesOf(RightsRequest request)
    {
        RightsStep last = request.Steps.Last(step => step.State != RightsState.Closed);
        return last.Exemption is RightsExemption.NationalSecurity or RightsExemption.PublicInterest or RightsExemption.CriminalJustice
            ? last.Citations.Where(rule => !rule.Text.StartsWith("P4.3.4-", StringComparison.Ordinal)) : last.Citations;
    }
}
