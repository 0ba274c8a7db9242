using Microsoft.Extensions.Options;

namespace Yipai.AspNetCore.Intake;

/// <summary>Knows the units of the city that people can follow: the unit of the automatic desk and the units of the staff.</summary>
internal sealed class UnitDirectory(IOptions<YipaiCityOptions> options)
{
    /// <summary>Indicates whether the city has a unit of this id.</summary>
    public bool Has(string unit) =>
        unit == options.Value.Unit || options.Value.Staff.Values.Any(member => member.Unit == unit);
}
