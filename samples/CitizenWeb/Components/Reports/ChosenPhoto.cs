using Yipai.Cases;

namespace Yipai.Samples.CitizenWeb.Components.Reports;

/// <summary>A photo that the person chose, with a small copy to show, or null where the browser cannot draw it.</summary>
public sealed record ChosenPhoto(ReportPhoto Photo, string? Thumbnail);
