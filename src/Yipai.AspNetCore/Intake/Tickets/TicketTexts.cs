using Yipai.Cases.Reporting;
using Yipai.Cases.Storage;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Messages;

namespace Yipai.AspNetCore.Intake;

/// <summary>Builds answers, messages and audit events of tickets.</summary>
internal static class TicketTexts
{
    /// <summary>The remedy that an answer about a right names (PIPL 50 and 65).</summary>
    private const string Remedy = "如果您不同意这一处理结果，可以向履行个人信息保护职责的部门投诉、举报，也可以依法向人民法院起诉"
        + "（《个人信息保护法》第五十条、第六十五条）。";

    /// <summary>Indicates whether every store can keep a text that a person or a member of the staff wrote.</summary>
    public static bool IsText(string text) => !string.IsNullOrWhiteSpace(text)
        && text.Length <= ReportPreparation.MaxDescriptionLength && TextCheck.IsStorable(text);

    public static TicketAnswer AnswerOf(Ticket ticket) => new(
        ticket.Id, ticket.Kind.ToString(), ticket.About?.Value, ticket.OpenedAt, ticket.DueAt, ticket.Answer,
        ticket.Answer is null ? null : ticket.IsUpheld);

    /// <summary>Returns the answer as the person reads it.</summary>
    /// <remarks>An answer about a right names the remedy.</remarks>
    public static string WithRemedy(Ticket ticket, string text) => ticket.Kind == TicketKind.Support ? text : $"{text}\n{Remedy}";

    /// <summary>Returns the message that tells a person about the answer.</summary>
    public static PersonMessage Answered(Ticket ticket, HandlerId handlerId, SubjectId subjectId, string answer, DateTimeOffset at) => new(
        Guid.ParseExact(ticket.Id, "N"),
        handlerId,
        subjectId,
        ticket.Kind == TicketKind.Support ? PersonMessageKind.Service : PersonMessageKind.Rights,
        "您的请求有了答复",
        answer,
        at);

    /// <summary>Returns the message that tells a person that the account is frozen, and how to use it again.</summary>
    public static PersonMessage Frozen(Ticket ticket, HandlerId handlerId) => new(
        new Guid(System.Security.Cryptography.SHA256.HashData(Convert.FromHexString(ticket.Id)).AsSpan(0, 16)),
        handlerId,
        ticket.SubjectId!.Value,
        PersonMessageKind.Security,
        "您的账号已冻结",
        "我们收到了您关于信息泄露的报告，已冻结您的账号，并在所有设备上退出登录。您填写手机号码并换一个密码后即可解冻。我们会在期限内答复您。",
        ticket.OpenedAt);

    /// <summary>Returns the event for the log.</summary>
    /// <remarks>It names ticket, kind and case, and holds the person only as a salted commitment.</remarks>
    public static AuditEvent Log(string name, Ticket ticket, IEnumerable<RuleCitation>? rules)
    {
        RuleCitation own = ticket.Kind switch
        {
            TicketKind.Leak => ClauseId.Parse("P4.2.3/2"),
            TicketKind.ShowsMe => ClauseId.Parse("P4.3.2/1"),
            TicketKind.Complaint => RuleCitation.FromLaw("PIPL 50"),
            _ => ClauseId.Parse("P4.1.2-7/1"),
        };
        AuditEvent logged = AuditEvent.Of(name).Citing([own, .. (rules ?? []).Where(rule => rule != own)])
            .With("ticket", ticket.Id).With("kind", ticket.Kind.ToString());
        logged = ticket.About is { } about ? logged.With("case", about.Value) : logged;
        return ticket.SubjectId is { } subject ? logged.Committing("subject", subject.Value) : logged;
    }
}
