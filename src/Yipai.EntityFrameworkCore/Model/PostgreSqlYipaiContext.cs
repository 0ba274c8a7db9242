using Microsoft.EntityFrameworkCore;

namespace Yipai.EntityFrameworkCore.Model;

/// <summary>The tables in PostgreSQL, with their own migrations.</summary>
internal sealed class PostgreSqlYipaiContext(DbContextOptions<PostgreSqlYipaiContext> options) : YipaiContext(options);
