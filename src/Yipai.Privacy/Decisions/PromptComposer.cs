using Yipai.Privacy.Classification;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>Composes the content of a prompt by looking up the names for the ids of its scope.</summary>
internal static class PromptComposer
{
    public static PromptContent Compose(
        PrivacyPolicy policy,
        ConsentScope scope,
        PersonalInformationHandler handler,
        NoticeSupplement supplement,
        IEnumerable<DataRecipient> registered)
    {
        ActivityTerms[] functions =
            [.. scope.Activities.Select(activity => policy.TermsOf(activity, PrivacyProfile.Strict2026)).OfType<ActivityTerms>()];
        return new PromptContent(
            [.. functions.Select(terms => terms.Name)],
            functions.Length > 0 && functions.All(terms => terms.IsBasic),
            [.. scope.Items.ToList().Select(policy.Describe).Select(facts => new PromptItem(
                facts.Item, facts.Name, facts.Category, facts.Under(PrivacyProfile.Strict2026) == Sensitivity.Sensitive))],
            [.. scope.Recipients.Select(id => NameOf(id, policy, handler, registered))],
            supplement.Retention);
    }

    private static string NameOf(
        string id, PrivacyPolicy policy, PersonalInformationHandler handler, IEnumerable<DataRecipient> registered) =>
        id == "handler" ? handler.Name
        : registered.FirstOrDefault(recipient => recipient.Id == id) is { } known ? $"{known.Name} {known.Contact}".TrimEnd()
        : policy.NameOfRecipient(id);
}
