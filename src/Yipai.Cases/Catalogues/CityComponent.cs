using Yipai.Cases.Codes;

namespace Yipai.Cases.Catalogues;

/// <summary>A class of component (部件), such as 上水井盖 (P3-9).</summary>
public sealed record CityComponent : CaseSubject
{
    internal CityComponent(SubjectCode code, string majorName, string name)
        : base(code, majorName, name)
    {
    }

    /// <summary>Which of the policy's five classes it belongs to.</summary>
    /// <remarks>The major classes 01 to 04 of every edition; 房屋土地 and 其他 of 2007, 其他 since, and local class 21 are <see cref="ComponentClass.Other"/>.</remarks>
    public ComponentClass Class => Code.Major is >= 1 and <= 4 ? (ComponentClass)Code.Major : ComponentClass.Other;
}
