using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>Composes the notice that a person reads: the handler, a summary, the policy as published, and the host's supplement.</summary>
internal sealed class NoticeComposer(PrivacyPolicy policy, PrivacyProfile profile, HashSet<ClauseId> emphasized)
{
    private bool IsStrict => profile == PrivacyProfile.Strict2026;

    public ConsentNotice Compose(
        PersonalInformationHandler handler, NoticeSupplement supplement, IReadOnlyList<DataRecipient> recipients, PolicyVersion version)
    {
        CheckEmphasis();
        NoticeParagraph[] summary = [.. Summarize(handler.Role, recipients)];
        NoticeParagraph[] paragraphs =
        [
            NoticeLayout.Sentence(Reach(handler)),
            NoticeLayout.Heading("摘要"),
            .. summary,
            NoticeLayout.Heading(policy.Title),
            .. new NoticeLayout(IsStressed).Lay(policy.Clauses),
            .. Supplement(supplement),
        ];
        return new ConsentNotice(
            handler, version, policy.Title, string.Join('\n', paragraphs.Select(one => one.Text)), supplement.MissingFields())
        {
            Summary = string.Join('\n', summary.Select(one => one.Text)),
            Paragraphs = paragraphs,
        };
    }

    /// <summary>Returns who asks and how to reach the handler, which the notice says first (P4.2.3/1, P4.6.2/2).</summary>
    private static string Reach(PersonalInformationHandler handler) =>
        handler.Hotline is { Length: > 0 } hotline
            ? $"个人信息处理者：{handler.Name}（{handler.Contact}，客服热线 {hotline}）"
            : $"个人信息处理者：{handler.Name}（{handler.Contact}）";

    /// <summary>Indicates whether the handler stresses a clause: by its own choice, or because the law wants it seen (PIPL 17).</summary>
    private bool IsStressed(PolicyClause clause) => emphasized.Contains(clause.Id) || (IsStrict && clause.Stress != ClauseStress.None);

    private IEnumerable<NoticeParagraph> Summarize(HandlerRole role, IReadOnlyList<DataRecipient> recipients)
    {
        if (policy.TermsOf(Activities.Browse, profile) is { IsAvailable: true, IsOpenToAnonymous: true })
        {
            yield return NoticeLayout.Sentence("您不注册也可以浏览公开内容。");
        }

        if (policy.TermsOf(Activities.Register, profile) is { IsAvailable: true, TakesExactItems: true } register)
        {
            yield return NoticeLayout.Sentence($"注册只需要：{Join(register.Items.ToList().Select(item => policy.Describe(item).Name))}");
        }

        IEnumerable<string> separate = policy.Scopes.Where(scope => scope.Kind == ConsentKind.Separate && IsAskedBy(role, scope))
            .Select(scope => scope.Title.Chinese);
        yield return IsStrict
            ? NoticeLayout.Sentence($"下列每一项，我们都会单独征求您的同意：{Join(separate)}", isStressed: true)
            : NoticeLayout.Sentence("您开始使用，或在本政策更新后继续使用我们的产品和服务，即表示您同意本政策。");
        yield return NoticeLayout.Sentence(
            $"可能收到您信息的有：{Join(policy.Recipients.Concat(recipients).Select(one => one.Name).Distinct())}", IsStrict);
        yield return NoticeLayout.Sentence(IsStrict
            ? "您可以查阅、复制、更正和删除您的信息，可以撤回同意，也可以注销账户。"
            : "您可以访问、变更您的信息，可以在我们违反法律或约定时要求删除，也可以注销账户。");
        yield return NoticeLayout.Sentence("以上是摘要，以下方全文为准。");
    }

    /// <summary>Indicates whether a handler of a role asks for a scope: it opens an activity, or a disclosure of such a handler.</summary>
    private bool IsAskedBy(HandlerRole role, ConsentScope scope)
    {
        DisclosureTerms[] opened = [.. policy.Disclosures.Where(terms => terms.ScopeId == scope.Id || terms.StrictScopeId == scope.Id)];
        return opened.Length == 0 || opened.Any(terms => terms.IsFor(role));
    }

    /// <summary>Returns what the host adds.</summary>
    /// <remarks>The strict profile stresses what concerns recipients, sensitive items and children.</remarks>
    private IEnumerable<NoticeParagraph> Supplement(NoticeSupplement supplement)
    {
        (string Heading, string Text, bool IsStressed)[] fields =
        [
            ("保存期限", supplement.Retention, false),
            ("接收方", supplement.Recipients, IsStrict),
            ("处理敏感个人信息的必要性和影响", supplement.NecessityAndImpact, IsStrict),
            ("您怎样行使权利", supplement.RightsProcedure, false),
            ("未满十四周岁的儿童", supplement.ChildrenRules, IsStrict),
        ];
        (string Heading, string Text, bool IsStressed)[] given = [.. fields.Where(field => !string.IsNullOrWhiteSpace(field.Text))];
        return given.Length == 0 ? [] :
        [
            NoticeLayout.Heading("补充告知"),
            .. from field in given
               from paragraph in new[] { NoticeLayout.Heading(field.Heading), NoticeLayout.Sentence(field.Text, field.IsStressed) }
               select paragraph,
        ];
    }

    private void CheckEmphasis()
    {
        HashSet<ClauseId> known = [.. policy.Clauses.Select(clause => clause.Id)];
        if (emphasized.FirstOrDefault(id => !known.Contains(id)) is { Value.Length: > 0 } unknown)
        {
            throw new ArgumentException(
                $"EmphasizedClauses names {unknown}, which the policy does not have. Use an id from the policy's Clauses.");
        }
    }

    private static string Join(IEnumerable<string> names) => string.Join('、', names);
}
