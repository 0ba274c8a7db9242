namespace Yipai.AspNetCore.Intake;

/// <summary>Describes an advertisement that the city may show inside the app (P4.1.2-4/1).</summary>
public sealed class CityAdvertisement
{
    /// <summary>Gets or sets the class of cases whose readers the advertisement is for, such as 路灯.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Gets or sets the title.</summary>
    public string Title { get; set; } = "";

    /// <summary>Gets or sets the text.</summary>
    public string Text { get; set; } = "";
}
