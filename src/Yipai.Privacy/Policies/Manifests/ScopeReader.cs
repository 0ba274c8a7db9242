using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Policies;

/// <summary>Reads the scopes of consent.</summary>
internal static class ScopeReader
{
    public static ConsentScope Read(ScopeRow row, ManifestNames names, DataItemSet items)
    {
        string path = $"scopes/{row.Id}";
        return new ConsentScope
        {
            Id = row.Id,
            Title = new LocalizedText(row.Title, row.TitleEn),
            Kind = ManifestNames.Enum<ConsentKind>(row.Kind, $"{path}/kind"),
            Activities = [.. (row.Activities ?? []).Select(id => ManifestNames.Activity(id, $"{path}/activities"))],
            Purpose = new ProcessingPurpose(row.Purpose),
            Opens = [.. (row.Opens ?? [row.Purpose]).Select(id => new ProcessingPurpose(id))],
            Items = items,
            IsPerRecipient = row.PerRecipient,
            Recipients = row.Recipients,
            Necessity = new LocalizedText(row.Necessity, row.NecessityEn),
            Impact = new LocalizedText(row.Impact, row.ImpactEn),
            RefusalEffect = new LocalizedText(row.Refusal, row.RefusalEn),
            Rules = [.. row.Rules.Select(rule => names.Rule(rule, $"{path}/rules"))],
        };
    }
}
