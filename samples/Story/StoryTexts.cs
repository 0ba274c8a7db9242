using Yipai.Cases;

namespace Yipai.Samples.Story;

/// <summary>Holds the texts that the people of the story type.</summary>
/// <remarks>Numbers and names are invented, and the identity number has a valid check character.</remarks>
internal static class StoryTexts
{
    public const string AccountName = "dalian-walker";
    public const string AccountMobile = "13804110001";
    public const string CorrectedMobile = "13604117788";
    public const string Password = "correct-horse-42";
    public const string RenewedPassword = "stapled-battery-43";
    public const string ContactMobile = "13912345678";
    public const string RawMobile = "13700009876";
    public const string IdentityNumber = "11010519491231002X";
    public const string CameraSerial = "CAM-77421-SN";
    public const double Latitude = 38.914031;
    public const double Longitude = 121.614682;

    public static string FirstText => $"上水井盖破损，夜里有人差点摔倒。联系电话{ContactMobile}，身份证{IdentityNumber}。";

    public static string RawText => $"井盖又坏了，请打{RawMobile}，我的身份证是{IdentityNumber}。";

    /// <summary>Returns the photo of the camera, with its position and serial number.</summary>
    public static byte[] CameraPhoto() => CameraMetadata.Embed(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "manhole.jpg")),
        Latitude,
        Longitude,
        CameraSerial,
        new DateTimeOffset(2026, 11, 20, 9, 30, 0, TimeSpan.FromHours(8)));

    public static ReportDraft FirstDraft() => new()
    {
        Subject = CaseCatalogue.GbT30428.Component("01-01"),
        Description = FirstText,
        Place = ReportedPlace.FromDevice(GeoPoint.Wgs84(Latitude, Longitude)),
        Photos = [ReportPhoto.FromBytes(CameraPhoto())],
    };
}
