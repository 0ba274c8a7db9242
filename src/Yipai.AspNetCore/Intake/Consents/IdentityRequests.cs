using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.AspNetCore.Intake;

/// <summary>Asks the guard about sign-ins with accounts of other platforms, and about sign-ins elsewhere with the city's account.</summary>
internal static class IdentityRequests
{
    /// <summary>Gets the items of a bound account (P4.1.1/7).</summary>
    public static DataItemSet OfBindings { get; } = DataItemSet.Of(DataItems.ThirdPartyAccount, DataItems.AccountBindingRecord);

    /// <summary>Gets the items of an account that a site may get (P4.1.1/6).</summary>
    public static DataItemSet Shareable { get; } = DataItemSet.Of(DataItems.AccountNickname, DataItems.AccountAvatar);

    /// <summary>Returns the request whose decision says whether the city may use an account of another platform.</summary>
    public static ProcessingRequest OfBinding(SubjectId subjectId, ProcessingPurpose purpose, DateTimeOffset now) =>
        new(Activities.AccountBinding, OfBindings)
        {
            Principal = PolicyPrincipal.Registered(subjectId), Purpose = purpose, Now = now,
        };

    /// <summary>Returns the request whose decision says whether the city's account may be used elsewhere.</summary>
    public static ProcessingRequest OfSite(SubjectId subjectId, DataItemSet items, DateTimeOffset now) =>
        new(Activities.ThirdPartyLogin, items) { Principal = PolicyPrincipal.Registered(subjectId), Now = now };
}
