using Yipai.Cases;

namespace Yipai.Samples.CityServer;

/// <summary>A reporter's row as a contact.</summary>
internal static class ReporterContacts
{
    public static ReporterContact? Contact(this ReporterRow? reporter) =>
        reporter is { MobileNumber: null, Name: null } or null ? null
        : new ReporterContact { MobileNumber = reporter.MobileNumber, Name = reporter.Name };
}
