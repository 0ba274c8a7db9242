using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Policies;

/// <summary>Holds a checked manifest in which every reference is resolved.</summary>
internal sealed record PolicyContent(
    string PolicyId,
    string Version,
    DateOnly EffectiveDate,
    string Title,
    IReadOnlyList<string> LegalReferences,
    IReadOnlyList<PolicyTerm> Categories,
    IReadOnlyList<PolicyTerm> Verbs,
    IReadOnlyList<SensitiveGroup> SensitiveGroups,
    IReadOnlyList<PolicyClause> Clauses,
    IReadOnlyDictionary<DataItem, DataItemFacts> Items,
    IReadOnlyDictionary<PrivacyProfile, IReadOnlyDictionary<ProcessingActivity, ActivityTerms>> Activities,
    IReadOnlyList<ConsentScope> Scopes,
    IReadOnlyList<DisclosureTerms> Disclosures,
    IReadOnlyList<DataRecipient> Recipients,
    IReadOnlyDictionary<string, string> RecipientNames,
    IReadOnlyList<RetentionRule> Retention);
