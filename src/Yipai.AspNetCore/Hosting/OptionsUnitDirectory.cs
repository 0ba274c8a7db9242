using Microsoft.Extensions.Options;
using Yipai.AspNetCore.Intake;

namespace Yipai.AspNetCore.Hosting;

/// <summary>Knows the unit of the automatic desk, and the units of the staff in the options.</summary>
internal sealed class OptionsUnitDirectory(IOptions<YipaiCityOptions> options) : IUnitDirectory
{
    public bool Has(string unit) =>
        unit == options.Value.Unit || options.Value.Staff.Values.Any(member => member.Unit == unit);
}
