using Yipai.Cases.Wire;

namespace Yipai.AspNetCore.Intake;

/// <summary>Knows the outside organizations that the city registered.</summary>
internal interface IOrganizationRegister
{
    /// <summary>Lists the organizations that a person may authorize, in the order of their ids.</summary>
    IEnumerable<OutsideOrganization> List();

    /// <summary>Finds the id of the organization whose key a caller shows.</summary>
    /// <remarks>Returns null if the key belongs to nobody.</remarks>
    string? FindByKey(string key);
}
