using Yipai.Privacy.DeviceStorage;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>Reads a person's choices about cookies and personalization.</summary>
public static class StorageChoicesReader
{
    /// <summary>Returns the choices by which a <see cref="DeviceStorageRegister"/> decides (P4.5; S13, S24).</summary>
    /// <param name="guard">The guard that decides.</param>
    /// <param name="principal">The person.</param>
    /// <param name="consent">The notices that the person has seen and the choices the person has made.</param>
    /// <param name="now">The instant of the decision.</param>
    public static StorageChoices ReadStorageChoices(
        this PrivacyGuard guard, PolicyPrincipal principal, ConsentState consent, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(guard);
        var cookies = new ProcessingRequest(Activities.Cookies, DataItems.CookieIdentifier) { Principal = principal, Now = now };
        var personalization = new ProcessingRequest(Activities.Personalization, DataItems.BrowsingLog) { Principal = principal, Now = now };
        return new StorageChoices(
            purpose => guard.Decide(cookies with { Purpose = new ProcessingPurpose(purpose.ToString()) }, consent),
            guard.Decide(personalization, consent));
    }
}
