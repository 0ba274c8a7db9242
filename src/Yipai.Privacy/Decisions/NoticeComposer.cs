using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Decisions;

/// <summary>Composes the notice that a person reads from the policy and the host's supplement.</summary>
internal static class NoticeComposer
{
    public static ConsentNotice Compose(
        PrivacyPolicy policy, PersonalInformationHandler handler, NoticeSupplement supplement, PolicyVersion version)
    {
        IEnumerable<string> clauses = policy.Clauses.Select(clause => $"{clause.Id} {clause.Text.Chinese}");
        IEnumerable<string> additions = supplement.Fields().Where(field => field.Text.Length > 0).Select(field => field.Text);
        string text = string.Join('\n', [Reach(handler), .. clauses, "补充告知", .. additions]);
        return new ConsentNotice(handler, version, policy.Title, text, supplement.MissingFields());
    }

    /// <summary>Returns who asks and how to reach the handler, which the notice says first (P4.2.3/1, P4.6.2/2).</summary>
    private static string Reach(PersonalInformationHandler handler) =>
        handler.Hotline is { Length: > 0 } hotline
            ? $"{handler.Name}（{handler.Contact}，客服热线 {hotline}）"
            : $"{handler.Name}（{handler.Contact}）";
}
