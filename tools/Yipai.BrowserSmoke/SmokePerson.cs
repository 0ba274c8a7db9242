using Yipai.Cases;
using Yipai.Client;

namespace Yipai.BrowserSmoke;

/// <summary>A person who uses the page.</summary>
internal static class SmokePerson
{
    public const string Password = "a long enough phrase";

    /// <summary>Reads the notice, registers or signs in, and agrees to have reports handled.</summary>
    public static async Task JoinAsync(YipaiClient client)
    {
        await client.Consent.RecordNoticeShownAsync();
        try
        {
            await client.Account.RegisterAsync(NewAccount());
        }
        catch (CityRefusedException)
        {
            // The person has an account already, and the page has lost the session.
            await client.Account.SignInAsync(NewAccount().AccountName, Password);
        }

        await client.Consent.AgreeAsync(client.Consent.CreatePrompt("case-handling"));
    }

    public static AccountRegistration NewAccount() =>
        new() { AccountName = "smoke", MobileNumber = "13812345678", Password = Password };

    /// <summary>A report with a photo, whose bytes differ from report to report.</summary>
    public static ReportDraft NewReport(string description) => new()
    {
        Subject = CaseCatalogue.GbT30428.Component("01-01"),
        Description = description,
        Place = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.9140, 121.6147)),
        Photos = [ReportPhoto.FromBytes(Photo())],
    };

    private static byte[] Photo()
    {
        using Stream photo = typeof(SmokePerson).Assembly.GetManifestResourceStream("manhole.jpg")!;
        var content = new byte[photo.Length];
        photo.ReadExactly(content);
        return content;
    }
}
