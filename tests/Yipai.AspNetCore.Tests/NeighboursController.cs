using Microsoft.AspNetCore.Mvc;

namespace Yipai.AspNetCore.Tests;

/// <summary>A controller of a host.</summary>
[ApiController]
[Route("neighbours")]
public sealed class NeighboursController : ControllerBase
{
    private const string Phone = "13812345678";

    internal static async IAsyncEnumerable<Neighbour> All()
    {
        await Task.Yield();
        yield return new Neighbour("路灯组", Phone);
    }

    [HttpGet("object")]
    public object One() => new Neighbour("路灯组", Phone);

    [HttpGet("ok")]
    public IActionResult Answered() => Ok(new Neighbour("路灯组", Phone));

    [HttpGet("json")]
    public IActionResult AsJson() => new JsonResult(new Neighbour("路灯组", Phone));

    [HttpGet("unmarked")]
    public object Unmarked() => new { Words = $"请拨打{Phone}" };

    [HttpGet("sequence")]
    public IActionResult Sequence() => Ok(All());

    [HttpGet("text")]
    public string Text() => $"请拨打{Phone}";

    [HttpGet("content")]
    public IActionResult Words() => Content($"请拨打{Phone}");
}
