using Yipai.Privacy;

namespace Yipai.AspNetCore.Intake;

/// <summary>Names the stores that every city of this package has, with the items that each of them keeps.</summary>
internal static class CityStores
{
    /// <summary>Gets the items by the name of the store.</summary>
    /// <remarks>The journal names erasures by pseudonym and keeps no item.</remarks>
    public static IReadOnlyDictionary<string, DataItemSet> Items { get; } = new Dictionary<string, DataItemSet>
    {
        ["database"] = CityPersonalData.Held | CityPersonalData.Logged | ParticipationData.Held
            | DataItemSet.Of(DataItems.SupportConversation, DataItems.SurveyAnswer),
        ["photos"] = DataItems.Photo,
        ["journal"] = DataItemSet.Empty,
    };
}
