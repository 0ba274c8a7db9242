using System.Text;
using System.Text.Json;
using Yipai.Client;

namespace Yipai.Samples.Story.Steps;

/// <summary>Plays the citizen whose client does not prepare reports.</summary>
internal static class SecondCitizen
{
    public const string AccountName = "raw-client";
    public const string ContactMobile = "13600001234";
    public const string ReportId = "5eac0ffee5eac0ffee5eac0ffee5eac0";

    /// <summary>Registers and answers the consent questions, and refuses publication.</summary>
    public static async Task<AccountSession> RegisterAsync(CitizenHost host)
    {
        await host.Client.Consent.RecordNoticeShownAsync();
        await host.Client.Account.RegisterAsync(new AccountRegistration
        {
            AccountName = AccountName,
            MobileNumber = ContactMobile,
            Password = StoryTexts.Password,
        });
        await host.Client.Consent.AgreeAsync(host.Client.Consent.CreatePrompt("case-handling"));
        await host.Client.Consent.RefuseAsync(host.Client.Consent.CreatePrompt("publication"));
        await host.Client.Outbox.DrainAsync();
        return (await host.Client.Account.FindSessionAsync())!;
    }

    /// <summary>Returns a handwritten report with raw text, a pin and a contact.</summary>
    public static byte[] RawReport(string photoDigest) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        id = ReportId,
        kind = "Component",
        code = "01-01",
        description = StoryTexts.RawText,
        place = new { source = "MapPin", latitude = StoryTexts.Latitude, longitude = StoryTexts.Longitude, datum = "GCJ-02" },
        photos = new[] { photoDigest },
        contact = new { mobileNumber = ContactMobile, name = "张建国" },
    }));
}
